package chaos.perform.act;

/** An act could not be done; the message says what was expected, what was found, and what to do. */
public final class DeedFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean changed;

    public DeedFailure(String message) {
        super(message);
        this.changed = false;
    }

    public DeedFailure(String message, Throwable cause) {
        super(message, cause);
        this.changed = false;
    }

    private DeedFailure(String before, DeedFailure failure) {
        super(failure.getMessage() + "; " + before, failure);
        this.changed = true;
    }

    /** The same of an act that had changed something; {@code before} says what. */
    DeedFailure after(String before) {
        return new DeedFailure(before, this);
    }

    /** Whether it is known that something was changed before it failed. */
    public boolean changed() {
        return changed;
    }
}
