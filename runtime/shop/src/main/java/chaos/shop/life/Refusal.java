package chaos.shop.life;

/** The shop cannot start, or cannot take a new setting, for a reason that its owner can mend; the message is one line. */
public final class Refusal extends RuntimeException {
    public Refusal(String line) {
        super(line);
    }

    public Refusal(String line, Throwable cause) {
        super(line, cause);
    }

    /** The message; a refusal always has one. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
