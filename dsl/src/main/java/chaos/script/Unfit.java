package chaos.script;

/** Ends a compilation whose problems have been noted. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unfit() {
        super("the script holds problems", null, false, false);
    }
}
