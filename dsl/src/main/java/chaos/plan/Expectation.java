package chaos.plan;

/** A claim that decides the verdict, over a phase of the run. */
public record Expectation(Condition condition, Phase phase, Origin origin) {

    /** Which part of the run a claim is about. */
    public enum Phase {
        /** From time 0 of the plan to its end. */
        WHOLE_RUN,
        /** While at least one fault is active. */
        DURING_FAULTS,
        /** From the end of the last fault to the end of the run. */
        AFTER_FAULTS
    }
}
