package chaos.shop.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads one flat JSON object of texts, numbers, true, false and null, as RFC 8259 writes them; refuses everything else. */
public final class Json {
    private static final int HEX = 16;
    private static final int UNICODE_DIGITS = 4;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** The object's values as text, in order; throws with what was found where. */
    public static Map<String, String> object(String text) {
        Json json = new Json(text);
        Map<String, String> values = json.members();
        json.space();
        if (json.at < text.length()) {
            throw json.unexpected("the end");
        }
        return values;
    }

    /** A text in quotes, escaped. */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private Map<String, String> members() {
        Map<String, String> values = new LinkedHashMap<>();
        expect('{');
        if (peek() == '}') {
            at++;
            return values;
        }
        do {
            String name = string();
            expect(':');
            values.put(name, peek() == '"' ? string() : bare());
        } while (more());
        return values;
    }

    private boolean more() {
        char c = peek();
        if (c != ',' && c != '}') {
            throw unexpected("',' or '}'");
        }
        at++;
        return c == ',';
    }

    private String bare() {
        int from = at;
        while (at < text.length() && ",} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        if (!word.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?|true|false|null")) {
            at = from;
            throw unexpected("a text, a number, true, false or null");
        }
        return word;
    }

    private String string() {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                at--;
                throw unexpected("no control character in a text");
            }
            read.append(c == '\\' ? escaped() : c);
        }
        if (at >= text.length()) {
            throw unexpected("'\"'");
        }
        at++;
        return read.toString();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        int plain = "\"\\/bfnrt".indexOf(c);
        if (plain >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(plain);
        }
        if (c == 'u' && at + UNICODE_DIGITS <= text.length()) {
            String digits = text.substring(at, at + UNICODE_DIGITS);
            if (digits.matches("[0-9a-fA-F]{4}")) {
                at += UNICODE_DIGITS;
                return (char) Integer.parseInt(digits, HEX);
            }
        }
        throw unexpected("an escape such as \\n or \\u0041");
    }

    private char peek() {
        space();
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void expect(char c) {
        if (peek() != c) {
            throw unexpected("'" + c + "'");
        }
        at++;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException unexpected(String expected) {
        String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
        return new IllegalArgumentException("at " + (at + 1) + ": found " + found + ", expected " + expected);
    }
}
