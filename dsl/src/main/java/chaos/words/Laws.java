package chaos.words;

import chaos.quantity.Span;
import java.time.Duration;

/** The laws that several sentences share; a broken one is reported at its sentence, and saying goes on. */
final class Laws {

    private Laws() {}

    static boolean takesTime(Sentence sentence, String what, Duration time) {
        if (time.isZero() || time.isNegative()) {
            sentence.slip(
                    what + " takes longer than 0 s, got " + Span.print(time), Span.print(time), "longer than 0 s");
            return false;
        }
        return true;
    }

    static boolean path(Saying saying, String path) {
        if (!path.startsWith("/") || path.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            String law = "a path begins with a slash and holds neither spaces nor control characters";
            saying.slip(law + ", got '" + path + "'", path, "a path such as '/api/data'");
            return false;
        }
        return true;
    }

    static boolean within(Saying saying, String what, long value, long low, long high) {
        if (value < low || value > high) {
            String law = low + " to " + high;
            saying.slip(what + " is " + law + ", got " + value, Long.toString(value), law);
            return false;
        }
        return true;
    }
}
