package chaos.perform.act;

/** An act could not be done; the message says what was expected, what was found, and what to do. */
public final class DeedFailure extends Exception {

    private static final long serialVersionUID = 1L;

    public DeedFailure(String message) {
        super(message);
    }

    public DeedFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
