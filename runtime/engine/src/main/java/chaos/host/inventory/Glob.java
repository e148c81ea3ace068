package chaos.host.inventory;

import com.google.re2j.Pattern;

/** Shell globs as regular expressions, as Python's {@code fnmatch} has them. */
final class Glob {

    private Glob() {}

    /** The expression of a glob: {@code *} any text, {@code ?} one sign, {@code [ab]} one of, {@code [!ab]} none of. */
    static String expression(String glob) {
        StringBuilder expression = new StringBuilder("(?s)");
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            int close = c == '[' ? glob.indexOf(']', i + 2) : -1;
            if (close > 0) {
                String inside = glob.substring(i + 1, close).replace("\\", "\\\\");
                expression
                        .append('[')
                        .append(inside.startsWith("!") ? "^" + inside.substring(1) : inside)
                        .append(']');
                i = close;
            } else {
                expression.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        return expression.append("$").toString();
    }
}
