package chaos.perform.act;

/** The runbook goes no further: nobody failed, somebody wished so. */
public final class BrokenOff extends Exception {

    private static final long serialVersionUID = 1L;

    private final Why why;

    /** Why it goes no further. */
    public enum Why {
        /** A person or a signal ends it. */
        INTERRUPTED,
        /** An approval was not given, or a safety rule refuses. */
        REFUSED
    }

    public BrokenOff(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
