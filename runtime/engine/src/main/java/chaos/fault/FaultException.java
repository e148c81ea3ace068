package chaos.fault;

/** A fault could not begin, and nothing of it is left; the message says why and what to do. */
public class FaultException extends Exception {

    private static final long serialVersionUID = 1L;

    public FaultException(String message) {
        super(message);
    }
}
