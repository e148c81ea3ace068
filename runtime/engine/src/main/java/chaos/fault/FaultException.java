package chaos.fault;

/** A fault could not begin, and nothing of it is left; the message says why and what to do. */
public class FaultException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean unsafe;

    public FaultException(String message) {
        this(message, false);
    }

    /**
     * A fault that could not begin.
     *
     * @param unsafe whether a safety rule forbids it
     */
    public FaultException(String message, boolean unsafe) {
        super(message);
        this.unsafe = unsafe;
    }

    /** Whether a safety rule forbids it; else what was asked cannot be here. */
    public boolean isUnsafe() {
        return unsafe;
    }
}
