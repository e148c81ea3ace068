package chaos.perform.act;

import java.util.List;

/**
 * What doing an act would change, as of now.
 *
 * @param needed false where it is so already
 * @param lines the present state and the difference, a thought a line
 */
public record Foresight(boolean needed, List<String> lines) {

    public Foresight {
        lines = List.copyOf(lines);
    }

    /** It is so already. */
    public static Foresight already(String how) {
        return new Foresight(false, List.of(how));
    }

    /** It would change this. */
    public static Foresight would(String... lines) {
        return new Foresight(true, List.of(lines));
    }

    /** It would change this. */
    public static Foresight would(List<String> lines) {
        return new Foresight(true, lines);
    }
}
