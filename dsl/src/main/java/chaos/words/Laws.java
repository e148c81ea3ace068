package chaos.words;

import chaos.plan.AnswerPart;
import chaos.plan.Wording;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** The laws that several sentences share; a broken one is reported at its sentence, and saying goes on. */
final class Laws {

    private static final int LONGEST_EXPRESSION = 200;
    private static final int LARGEST_EXPRESSION = 500;

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

    /** An address in digits, so that nothing need be looked up to know it. */
    static boolean address(Saying saying, String address) {
        boolean four = address.matches("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
        boolean six = address.contains(":") && address.matches("[0-9a-fA-F:.]{2,45}");
        if (!four && !six) {
            String law = "an address to send from is one of this machine, in digits";
            saying.slip(law + ", got '" + address + "'", address, "an address such as '127.0.0.2'");
        }
        return four || six;
    }

    static boolean within(Saying saying, String what, long value, long low, long high) {
        if (value < low || value > high) {
            String law = low + " to " + high;
            saying.slip(what + " is " + law + ", got " + value, Long.toString(value), law);
            return false;
        }
        return true;
    }

    /** A path of a runbook, which has no folder of its own to begin from. */
    static Wording rooted(Saying saying, CharSequence path) {
        Wording wording = Texts.wording(path);
        boolean known = !wording.parts().isEmpty() && wording.parts().get(0) instanceof Wording.Plain;
        if (wording.parts().isEmpty() || known && !wording.print().startsWith("/")) {
            String law = "a path of a runbook is named from the root";
            saying.slip(law + ", got '" + wording.print() + "'", wording.print(), "a path such as '/srv/shop/logs'");
        }
        printable(saying, "a path", wording.print());
        if (("/" + wording.print() + "/").contains("/../")) {
            String law = "a path of a runbook is named without `..`";
            saying.slip(law + ", got '" + wording.print() + "'", wording.print(), "the place that is meant");
        }
        return wording;
    }

    /** What a terminal would take as a command, or print in another order, could make a plan look like another one. */
    static void printable(Saying saying, String what, String text) {
        if (text.codePoints().anyMatch(Laws::isUnprintable)) {
            String law =
                    what + " holds no control characters, and none that turn the order of a text or are half of one";
            saying.slip(law, what, "letters, digits, signs and spaces");
        }
    }

    private static boolean isUnprintable(int character) {
        int kind = Character.getType(character);
        return kind == Character.CONTROL || kind == Character.FORMAT || kind == Character.SURROGATE;
    }

    /** A path with its query, in which values may stand that are known later. */
    static Wording path(Saying saying, Wording path) {
        boolean first = true;
        for (Wording.Part part : path.parts()) {
            if (part instanceof Wording.Plain text && !path(saying, first ? text.text() : "/" + text.text())) {
                return Wording.of("/");
            }
            first = false;
        }
        if (path.parts().isEmpty() || !(path.parts().get(0) instanceof Wording.Plain)) {
            saying.slip(
                    "a path begins with a slash, got '" + path.print() + "'", path.print(), "a path such as '/api'");
        }
        return path;
    }

    /** A name that signals have in them. */
    static void requestName(Saying saying, String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_-]{0,31}")) {
            String law = "a request's name is a letter, then letters, digits, dashes or underscores, at most 32";
            saying.slip(law + ", got '" + name + "'", name, "a name such as 'pay'");
        }
    }

    static void headerName(Saying saying, String name) {
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}")) {
            String law = "a header's name is letters, digits and dashes";
            saying.slip(law + ", got '" + name + "'", name, "a name such as 'Content-Type'");
        }
        if (Set.of("content-length", "transfer-encoding").contains(name.toLowerCase(Locale.ROOT))) {
            saying.slip("how long a body is, is said by the tool", name, "no header `" + name + "`");
        }
    }

    static AnswerPart jsonPath(Saying saying, String path) {
        try {
            return new AnswerPart.JsonAt(path);
        } catch (IllegalArgumentException e) {
            saying.slip("no path of JSON: " + e.getMessage(), path, "a path such as '$.items[0].id'");
            return new AnswerPart.Body();
        }
    }

    /** A regular expression whose time is bounded by its own size and that of the text. */
    static boolean expression(Saying saying, String pattern) {
        try {
            if (pattern.length() <= LONGEST_EXPRESSION
                    && com.google.re2j.Pattern.compile(pattern).programSize() <= LARGEST_EXPRESSION) {
                return true;
            }
            String law = "a regular expression has at most " + LONGEST_EXPRESSION + " characters and "
                    + LARGEST_EXPRESSION + " instructions";
            saying.slip(law, pattern, "a smaller one, without large repetitions");
        } catch (com.google.re2j.PatternSyntaxException e) {
            String why = e.getDescription() + " in '" + e.getPattern() + "'";
            saying.slip("no regular expression of RE2: " + why, pattern, "one without look-around and back-references");
        }
        return false;
    }

    static void glob(Sentence sentence, String pattern) {
        if (pattern.isBlank() || pattern.indexOf('/') >= 0) {
            String law = "a pattern is a glob over file names, without a slash";
            sentence.slip(law + ", got '" + pattern + "'", pattern, "a pattern such as '*.gz'");
        }
    }

    static void name(Saying saying, String what, String name) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_.-]{0,63}")) {
            String law = what + " is a letter, then letters, digits, dots, dashes or underscores";
            saying.slip(law + ", got '" + name + "'", name, "a name such as 'threads.txt'");
        }
    }
}
