package chaos.journal;

/** The parts of a run, in their order; the end of {@link #GATE} is time 0 of the plan. */
public enum Phase {
    SET_UP,
    WARM_UP,
    GATE,
    PLAN,
    /** Faults are undone, the load is over, what was started is ended. */
    WIND_DOWN
}
