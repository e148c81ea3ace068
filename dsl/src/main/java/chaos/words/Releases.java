package chaos.words;

/** A number of releases. */
public record Releases(int number) implements Word {

    public Releases {
        if (number < 1 || number > 10_000) {
            throw new IllegalArgumentException("a number of releases is 1 to 10000, got " + number);
        }
    }

    @Override
    public String toString() {
        return number + " releases";
    }
}
