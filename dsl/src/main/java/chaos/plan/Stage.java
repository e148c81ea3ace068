package chaos.plan;

/** The stages of a failure, mildest first; any may be skipped. */
public enum Stage {
    HEALTHY,
    DEGRADATION_START,
    PARTIAL_FAILURE,
    CASCADE_FAILURE,
    COMPLETE_FAILURE,
    /** The service is well again after a failure. */
    RECOVERED
}
