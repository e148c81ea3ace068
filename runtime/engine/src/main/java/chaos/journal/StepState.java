package chaos.journal;

/** What became of a step of a runbook. */
public enum StepState {
    /** Everything that it does was so already; nothing was changed. */
    DONE,
    /** It did what it does, and changed something. */
    CHANGED,
    /** A guard did not let it begin. */
    SKIPPED,
    /** An act failed for good. */
    FAILED,
    /** An act failed, and the step's rescue mended that. */
    RESCUED,
    /** It was under way when the run was broken off. */
    BROKEN_OFF,
    /** The run ended before it. */
    NOT_REACHED,
    /** It had changed something, which is taken back. */
    UNDONE
}
