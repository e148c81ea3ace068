package chaos.plan;

/** The comparators of the language; there are no synonyms. */
public enum Comparator {
    IS_BELOW("is below"),
    IS_ABOVE("is above"),
    IS_AT_LEAST("is at least"),
    IS_AT_MOST("is at most"),
    /** A signal's or resource's name is the one given. */
    IS_SIGNAL("is"),
    /** A stage has been entered; for responses. */
    REACHES("reaches"),
    IS_MILDER_THAN("is milder than"),
    IS_WORSE_THAN("is worse than");

    private final String words;

    Comparator(String words) {
        this.words = words;
    }

    /** How a person reads it. */
    public String words() {
        return words;
    }

    /** Whether a number satisfies this comparator against a limit; only for the four that compare numbers. */
    public boolean holds(double value, double limit) {
        return switch (this) {
            case IS_BELOW -> value < limit;
            case IS_ABOVE -> value > limit;
            case IS_AT_LEAST -> value >= limit;
            case IS_AT_MOST -> value <= limit;
            default -> throw new IllegalStateException("'" + words + "' does not compare numbers");
        };
    }
}
