package chaos.host;

/**
 * A word of a command. A secret one prints as {@code •••} wherever it is printed; only the process sees its value.
 *
 * @param value what the process gets
 */
public record Argument(String value, boolean secret) {

    private static final String MASK = "•••";

    /** A word that anybody may read. */
    public static Argument of(String value) {
        return new Argument(value, false);
    }

    /** A word that nobody but the process may read. */
    public static Argument secret(String value) {
        return new Argument(value, true);
    }

    /** The word as a shell would need it written. */
    public String print() {
        return secret ? MASK : Quoting.posix(value);
    }

    @Override
    public String toString() {
        return print();
    }
}
