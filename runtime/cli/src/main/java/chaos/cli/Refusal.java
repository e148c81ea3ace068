package chaos.cli;

/** A command cannot do what it was asked, and nothing was begun: what is wrong, and what to do next. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String next;
    private final int code;

    Refusal(String message, String next) {
        this(message, next, ExitCode.NOTHING_BEGUN);
    }

    private Refusal(String message, String next, int code) {
        super(message);
        this.next = next;
        this.code = code;
    }

    /** It could be done, and a safety rule forbids it. */
    static Refusal unsafe(String message, String next) {
        return new Refusal(message, next, ExitCode.ABORTED);
    }

    /** The status to exit with. */
    int code() {
        return code;
    }

    /** What to do next. */
    String next() {
        return next;
    }
}
