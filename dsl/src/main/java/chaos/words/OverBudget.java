package chaos.words;

/** Saying the script cost more than it may. */
public final class OverBudget extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OverBudget() {
        super(
                "the script takes more than a million steps or 64 MB of memory; a script only says what shall happen",
                null,
                false,
                false);
    }
}
