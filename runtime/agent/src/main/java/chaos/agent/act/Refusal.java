package chaos.agent.act;

/** A fault that is not begun; the message says why and what to do. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String message;

    public Refusal(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
