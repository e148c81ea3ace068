package chaos.probe;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a small text and a place in it, read without making strings. */
final class Text {

    private byte[] bytes = new byte[4096];
    private int length;
    private int at;

    /** Where bytes may be put, with room behind {@code filled}. */
    byte[] room(int filled) {
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, filled * 2);
        }
        return bytes;
    }

    /** There are so many bytes now, and reading begins at the first. */
    void filled(int count) {
        length = count;
        at = 0;
    }

    static Text of(String content) {
        Text text = new Text();
        byte[] given = content.getBytes(StandardCharsets.UTF_8);
        text.bytes = Arrays.copyOf(given, Math.max(1, given.length));
        text.filled(given.length);
        return text;
    }

    /** Begins again at the first byte. */
    Text rewind() {
        at = 0;
        return this;
    }

    boolean atEnd() {
        return at >= length;
    }

    /** The byte here, or 0 at the end. */
    byte peek() {
        return at < length ? bytes[at] : 0;
    }

    /** Goes to the first line from here on that begins with a key, and behind the key; false, at the end, where there is none. */
    boolean find(String key) {
        while (!atEnd()) {
            if (lookingAt(key)) {
                at += key.length();
                return true;
            }
            nextLine();
        }
        return false;
    }

    /** Goes behind the last of a byte. */
    void behindLast(char wanted) {
        at = length;
        while (at > 0 && bytes[at - 1] != wanted) {
            at--;
        }
    }

    /** Goes to the begin of the next line. */
    void nextLine() {
        while (at < length && bytes[at] != '\n') {
            at++;
        }
        at++;
    }

    /** Whether the rest of this line has another word. */
    boolean hasWord() {
        skipBlanks();
        return at < length && bytes[at] != '\n';
    }

    /** Goes behind some words of this line. */
    Text skipWords(int count) {
        for (int i = 0; i < count; i++) {
            skipBlanks();
            while (at < length && bytes[at] > ' ') {
                at++;
            }
        }
        return this;
    }

    /** The next word of this line. */
    String word() {
        skipBlanks();
        int from = at;
        skipWords(1);
        return new String(bytes, from, at - from, StandardCharsets.UTF_8);
    }

    /** The number at the begin of the next word of this line, with a sign where it has one; 0 where there is none. */
    long number() {
        skipBlanks();
        boolean negative = peek() == '-';
        if (negative) {
            at++;
        }
        long number = 0;
        while (peek() >= '0' && peek() <= '9') {
            number = number * 10 + (bytes[at++] - '0');
        }
        return negative ? -number : number;
    }

    /** The hexadecimal number from here on. */
    long hex() {
        skipBlanks();
        long number = 0;
        while (Character.digit(peek(), 16) >= 0) {
            number = number * 16 + Character.digit(bytes[at++], 16);
        }
        return number;
    }

    /** Passes over one byte. */
    void skip() {
        at++;
    }

    private void skipBlanks() {
        while (at < length && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
    }

    private boolean lookingAt(String key) {
        if (at + key.length() > length) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (bytes[at + i] != key.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
