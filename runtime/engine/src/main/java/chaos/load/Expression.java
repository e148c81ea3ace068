package chaos.load;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression in the syntax of RE2, whose time grows with the length of the text only (a backtracking one could
 * be kept busy for hours by a hostile answer). It looks at the begin of a text, so that its time is bounded too.
 */
final class Expression {

    /** What of a text is looked at, in characters. */
    static final int LIMIT = 64 * 1024;

    private final Pattern pattern;

    Expression(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    boolean isFoundIn(String text) {
        return pattern.matcher(begin(text)).find();
    }

    /** The first group of the first match, or the match where there is no group; null where nothing matches. */
    @Nullable String group(String text) {
        Matcher matcher = pattern.matcher(begin(text));
        if (!matcher.find()) {
            return null;
        }
        return matcher.group(Math.min(1, matcher.groupCount()));
    }

    private static String begin(String text) {
        return text.length() > LIMIT ? text.substring(0, LIMIT) : text;
    }
}
