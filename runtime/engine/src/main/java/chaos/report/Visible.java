package chaos.report;

/** Makes of what somebody has typed a text on one line, in which everything is seen and a terminal takes nothing as a command. */
public final class Visible {

    private Visible() {}

    /** Blanks in place of line ends, and the replacement character for what is not seen or turns the order of a text. */
    public static String line(String text) {
        return text.replaceAll("[\\s\\u2028\\u2029\\u0085]+", " ")
                .codePoints()
                .map(c -> hidden(c) ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean hidden(int c) {
        int kind = Character.getType(c);
        return kind == Character.CONTROL || kind == Character.FORMAT || kind == Character.SURROGATE;
    }
}
