package chaos.words;

/** How often something is repeated, at least once. */
public record Times(long times) implements Word {

    public Times {
        if (times < 1) {
            throw new IllegalArgumentException("something repeated is done at least once, got " + times + " times");
        }
    }

    @Override
    public String toString() {
        return times + " times";
    }
}
