package chaos.agent.act;

/** A fault that is not begun; the message says why and what to do. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final String message;
    private final boolean unsafe;

    /** What was asked for cannot be here: a wrong amount, a process that is not there, a right that is missing. */
    public Refusal(String message) {
        this(message, false);
    }

    private Refusal(String message, boolean unsafe) {
        super(message);
        this.message = message;
        this.unsafe = unsafe;
    }

    /** It could be, and a safety rule forbids it. */
    public static Refusal unsafe(String message) {
        return new Refusal(message, true);
    }

    /** The same, told in other words. */
    public Refusal saying(String words) {
        return new Refusal(words, unsafe);
    }

    /** Whether it is a safety rule that refuses. */
    public boolean isUnsafe() {
        return unsafe;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
