package chaos.plan;

/** When it becomes so, load and faults stop, what was done is undone, and the run ends with 4. */
public record AbortRule(Condition when, Origin origin) {}
