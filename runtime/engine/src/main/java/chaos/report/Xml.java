package chaos.report;

import chaos.journal.Visible;

/** What XML 1.0 allows in a text (its production 2, Char); everything else has no way to be written at all. */
final class Xml {

    private Xml() {}

    /** The text with control characters made visible, and a replacement character in place of others that XML cannot hold. */
    static String legal(String text) {
        return Visible.text(text)
                .codePoints()
                .map(c -> allowed(c) ? c : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
