package chaos.journal;

/**
 * Texts of others (scripts, answers, services, programs, records) as a terminal may print them: what it would obey, or what
 * would turn the reading order, is shown instead. Control characters become their pictures (Unicode block 2400), those that
 * have none their code.
 */
public final class Visible {

    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7f;
    private static final int DELETE_PICTURE = 0x2421;

    private Visible() {}

    /** Text in which line feeds and tabs mean what they mean. */
    public static String text(String text) {
        return shown(text, true);
    }

    /** The same for one line: a line feed in it is shown too, so that nobody can write lines of his own. */
    public static String line(String text) {
        return shown(text, false);
    }

    /** Whether a terminal would do something else with it than to print it. */
    public static boolean hides(int c) {
        return c < ' ' || isShownByCode(c) || c == DELETE;
    }

    /** What is shown in the place of such a character. */
    public static String picture(int c) {
        if (c < ' ') {
            return Character.toString(PICTURES + c);
        }
        return c == DELETE ? Character.toString(DELETE_PICTURE) : String.format("\\u%04x", c);
    }

    private static String shown(String text, boolean lines) {
        if (text.codePoints().noneMatch(Visible::hides)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (!hides(c) || c == '\t' || lines && c == '\n') {
                shown.appendCodePoint(c);
            } else {
                shown.append(picture(c));
            }
        });
        return shown.toString();
    }

    /** The second set of controls, line separators, and what turns the direction of writing (UAX 9). */
    private static boolean isShownByCode(int c) {
        return c >= 0x80 && c <= 0x9f
                || c == 0x61c
                || c == 0x200e
                || c == 0x200f
                || c >= 0x2028 && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069;
    }
}
