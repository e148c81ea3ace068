package chaos.cli;

/** A command cannot do what it was asked, and nothing was begun: what is wrong, and what to do next. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String next;

    Refusal(String message, String next) {
        super(message);
        this.next = next;
    }

    /** What to do next. */
    String next() {
        return next;
    }
}
