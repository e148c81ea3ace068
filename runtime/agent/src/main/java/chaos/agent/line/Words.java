package chaos.agent.line;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * {@code key=value} words in the order they were said. In a value each byte of its UTF-8 form that is no printable
 * ASCII character, and the percent and equals signs and the blank, is written {@code %XX}: a value holds anything, a
 * line is one line.
 */
public final class Words {

    private static final String HEX = "0123456789ABCDEF";

    private final Map<String, String> words;

    private Words(Map<String, String> words) {
        this.words = Collections.unmodifiableMap(words);
    }

    public static Words none() {
        return new Words(new LinkedHashMap<>());
    }

    public static Words of(Map<String, String> words) {
        return new Words(new LinkedHashMap<>(words));
    }

    /** Reads words that are parted by blanks. */
    public static Words parse(String line) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : line.trim().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                put(words, word);
            }
        }
        return new Words(words);
    }

    private static void put(Map<String, String> words, String word) {
        int equals = word.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("a word is key=value, got '" + word + "'");
        }
        words.put(word.substring(0, equals), decode(word.substring(equals + 1)));
    }

    public Words with(String key, Object value) {
        Map<String, String> more = new LinkedHashMap<>(words);
        more.put(key, value.toString());
        return new Words(more);
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(words.get(key));
    }

    /** The value of a key that must be there. */
    public String get(String key) {
        String value = words.get(key);
        if (value == null) {
            throw new IllegalArgumentException("'" + key + "' is missing; there is " + words.keySet());
        }
        return value;
    }

    public long getLong(String key) {
        return Long.parseLong(get(key));
    }

    public double getDouble(String key) {
        return Double.parseDouble(get(key));
    }

    public Map<String, String> map() {
        return words;
    }

    /** The words on one line, parted by blanks. */
    public String print() {
        return join(" ");
    }

    /** The words, each followed by the end mark. */
    public String join(String mark) {
        StringJoiner line = new StringJoiner(mark);
        words.forEach((key, value) -> line.add(key + "=" + encode(value)));
        return line.toString();
    }

    static String encode(String value) {
        StringBuilder text = new StringBuilder(value.length() + 8);
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7F && b != '%' && b != '=') {
                text.append((char) b);
            } else {
                text.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
            }
        }
        return text.toString();
    }

    static String decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(hex(text, i));
                i += 2;
            } else if (c > ' ' && c < 0x7F) {
                bytes.write(c);
            } else {
                throw new IllegalArgumentException("a value is printable ASCII and %XX, got '" + text + "'");
            }
        }
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }

    private static int hex(String text, int percent) {
        int high = percent + 2 < text.length() ? Character.digit(text.charAt(percent + 1), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(text.charAt(percent + 2), 16);
        if (low < 0) {
            throw new IllegalArgumentException("two hexadecimal digits follow a percent sign, got '" + text + "'");
        }
        return high * 16 + low;
    }

    @Override
    public String toString() {
        return print();
    }
}
