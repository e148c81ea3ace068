package chaos.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The way to a value in JSON, as {@code $.items[0].id}: members by name (also as {@code ['a name']}) and elements by index
 * from 0. It is a part of RFC 9535 that names at most one value.
 */
public record JsonPath(List<Part> parts) {

    private static final int MOST = 32;

    public JsonPath {
        parts = List.copyOf(parts);
    }

    /** One step of the way: a member's name, or an index where the name is empty and the index not negative. */
    public record Part(String member, int index) {

        /** Whether it is an element of a list. */
        public boolean element() {
            return index >= 0;
        }
    }

    /**
     * Reads a path.
     *
     * @throws IllegalArgumentException with the place and what is expected there
     */
    public static JsonPath parse(String text) {
        return new JsonPath(new Reader(text).read());
    }

    /** The path as it is written. */
    public String text() {
        StringBuilder text = new StringBuilder("$");
        for (Part part : parts) {
            if (part.element()) {
                text.append('[').append(part.index).append(']');
            } else if (part.member.matches("[A-Za-z_][A-Za-z0-9_-]*")) {
                text.append('.').append(part.member);
            } else {
                text.append("['").append(part.member).append("']");
            }
        }
        return text.toString();
    }

    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        List<Part> read() {
            expect('$', "a path begins with `$`");
            List<Part> parts = new ArrayList<>();
            while (at < text.length()) {
                parts.add(part());
                if (parts.size() > MOST) {
                    throw wrong("a path has at most " + MOST + " parts");
                }
            }
            return parts;
        }

        private Part part() {
            char begin = text.charAt(at++);
            if (begin == '.') {
                return new Part(until(".["), -1);
            }
            if (begin != '[') {
                at--;
                throw wrong("`.name` or `[0]` is expected");
            }
            boolean quoted = at < text.length() && text.charAt(at) == '\'';
            Part part = quoted ? quoted() : new Part("", index(until("]")));
            expect(']', "`]` is expected");
            return part;
        }

        private Part quoted() {
            at++;
            Part part = new Part(until("'"), -1);
            expect('\'', "`'` is expected");
            return part;
        }

        private String until(String ends) {
            int begin = at;
            while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            if (at == begin) {
                throw wrong("a name or an index is expected");
            }
            if (ends.equals(".[") && text.charAt(begin) == '*') {
                throw wrong("one value is named, so `*` and `..` are not known");
            }
            return text.substring(begin, at);
        }

        private int index(String digits) {
            if (!digits.matches("[0-9]{1,6}")) {
                at -= digits.length();
                throw wrong("an index is a whole number from 0, such as `[0]`, or a name in quotes");
            }
            return Integer.parseInt(digits);
        }

        private void expect(char wanted, String law) {
            if (at >= text.length() || text.charAt(at) != wanted) {
                throw wrong(law);
            }
            at++;
        }

        private IllegalArgumentException wrong(String law) {
            return new IllegalArgumentException(law + " at character " + (at + 1) + " of '" + text + "'");
        }
    }
}
