package chaos.target;

/** The target could not be started, stopped or told something; the message says why and what to do next. */
public final class TargetFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public TargetFailure(String message) {
        super(message);
    }

    public TargetFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether a new target found nobody that gave it its place, and so must wait for the end of the old one. */
    boolean placeNotGiven() {
        return String.valueOf(getMessage()).contains("cannot take over");
    }
}
