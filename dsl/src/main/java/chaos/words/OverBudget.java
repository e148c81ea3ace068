package chaos.words;

/** Saying the script cost more than it may. */
public final class OverBudget extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OverBudget(String message) {
        super(message, null, false, false);
    }
}
