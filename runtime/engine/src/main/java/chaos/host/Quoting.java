package chaos.host;

import java.util.regex.Pattern;

/** Writes words so that a POSIX shell reads them back as they are. */
public final class Quoting {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private Quoting() {}

    /** The word itself where a shell leaves it alone, else in single quotes. */
    public static String posix(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
