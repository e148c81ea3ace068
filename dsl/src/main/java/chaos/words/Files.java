package chaos.words;

/** A number of files. */
public record Files(int number) implements Word {

    public Files {
        if (number < 0 || number > 10_000) {
            throw new IllegalArgumentException("a number of files is 0 to 10000, got " + number);
        }
    }

    @Override
    public String toString() {
        return number + " files";
    }
}
