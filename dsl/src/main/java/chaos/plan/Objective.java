package chaos.plan;

/** One promise to the users; it is measured and its burn reported, and it does not decide the verdict. */
public record Objective(Condition condition, Origin origin) {}
