package chaos.perform;

/** The target could not be started, reached or restarted; the message says why and what to do. */
public class TargetException extends Exception {

    private static final long serialVersionUID = 1L;

    public TargetException(String message) {
        super(message);
    }
}
