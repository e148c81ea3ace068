package chaos.cli.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a search looks for. */
public enum Goal {
    /** The number of clients under which the service breaks. */
    BREAK_POINT("break-point"),
    /** How long the load may last so that the service gets well by itself when it is withdrawn. */
    POINT_OF_NO_RETURN("point-of-no-return");

    private final String word;

    Goal(String word) {
        this.word = word;
    }

    /** The goal of a word; empty where it is none. */
    public static Optional<Goal> of(String word) {
        return Arrays.stream(values()).filter(g -> g.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    /** A load that is tried, in words. */
    String load(double value, long clients) {
        return this == BREAK_POINT
                ? String.format(Locale.ROOT, "%d clients", clients)
                : String.format(Locale.ROOT, "%.0f s, %d clients", value, clients);
    }
}
