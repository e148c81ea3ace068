package chaos.probe;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the first number in what a command printed. */
final class FirstNumber {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.])[-+]?\\d{1,300}(?:\\.\\d{1,300})?(?:[eE][-+]?\\d{1,3})?");
    private static final int SHOWN = 80;

    private FirstNumber() {}

    static double in(String output) throws IOException {
        Matcher matcher = NUMBER.matcher(output);
        if (!matcher.find()) {
            String shown = output.strip();
            throw new IOException(
                    "the command printed no number, but '" + shown.substring(0, Math.min(SHOWN, shown.length())) + "'");
        }
        return Double.parseDouble(matcher.group());
    }
}
