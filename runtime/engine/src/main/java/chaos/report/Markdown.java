package chaos.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Builds Markdown (CommonMark with GitHub's tables) in which a text can become neither markup, nor HTML, nor a line or a cell of
 * its own.
 */
final class Markdown {

    private static final String SIGNS = "\\`*[]|~#<>&$";

    private final StringBuilder out = new StringBuilder();

    /** A heading; a blank line stands before and after it. */
    Markdown heading(int level, String text) {
        return block("#".repeat(level) + " " + escape(text));
    }

    /** A paragraph. */
    Markdown paragraph(String text) {
        return block(atStart(text));
    }

    /** Our own markup, as it is; never anything that a script, a service or a person has said. */
    Markdown own(String markup) {
        return block(markup);
    }

    /** A point of a list; the blank line after the list is written by what follows. */
    Markdown point(String text) {
        return ownPoint(atStart(text));
    }

    /** A point of our own markup. */
    Markdown ownPoint(String markup) {
        out.append("- ").append(markup).append('\n');
        return this;
    }

    /** What only a person can say. */
    Markdown gap(String question) {
        return block("> " + gapText(question));
    }

    /** The mark of what only a person can say, to stand within a line. */
    static String gapText(String question) {
        return "**To be filled by a person:** " + escape(question);
    }

    /** The head of a table. */
    Markdown head(String... columns) {
        blank();
        row(columns);
        out.append('|').append(" --- |".repeat(columns.length)).append('\n');
        return this;
    }

    Markdown row(String... cells) {
        out.append(Arrays.stream(cells).map(Markdown::escape).collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    private Markdown block(String text) {
        blank();
        out.append(text).append("\n");
        return this;
    }

    private void blank() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** The text on one line, without a sign that means something there. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        int[] signs = Visible.line(text).strip().codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            if (means(signs, i)) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(signs[i]);
        }
        return escaped.toString();
    }

    private static boolean means(int[] signs, int i) {
        return SIGNS.indexOf(signs[i]) >= 0 || signs[i] == '_' && !(within(signs, i - 1) && within(signs, i + 1));
    }

    private static boolean within(int[] signs, int i) {
        return i >= 0 && i < signs.length && Character.isLetterOrDigit(signs[i]);
    }

    /** The same at the begin of a block, where a dash or a number would begin a list. */
    private static String atStart(String text) {
        return escape(text).replaceFirst("^([-+=:])", "\\\\$1").replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }
}
