package chaos.verdict;

/** How a claim fared, worst first: BROKEN goes before UNKNOWN, and UNKNOWN before HELD. */
public enum Outcome {
    BROKEN,
    UNKNOWN,
    HELD;

    /** The worse of two. */
    public Outcome and(Outcome other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
