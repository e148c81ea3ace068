package chaos.load;

/** Reads names and numbers out of a line, without making a string of it. */
final class Words {

    /** What {@link #colon} gives for a line that continues the one before (it begins with a blank). */
    static final int FOLDED = -2;

    private static final int DIGITS = 18;

    private Words() {}

    /** Whether the line has a word, given in lower case, at an index. */
    static boolean startsWith(Line line, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (lower(line.at(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The index of the colon behind a field's name; -1 where there is none or the name has a blank in it. */
    static int colon(Line line) {
        if (blank(line.at(0))) {
            return FOLDED;
        }
        for (int i = 0; i < line.length(); i++) {
            if (line.at(i) == ':') {
                return i;
            }
            if (line.at(i) <= ' ') {
                return -1;
            }
        }
        return -1;
    }

    static boolean isName(Line line, int colon, String name) {
        return colon == name.length() && startsWith(line, 0, name);
    }

    static int skipBlanks(Line line, int from) {
        int at = from;
        while (blank(line.at(at))) {
            at++;
        }
        return at;
    }

    /** A number of exactly the digits between two indexes, or -1. */
    static int number(Line line, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = line.at(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** A decimal number that is all there is up to the line's end, or -1. */
    static long decimal(Line line, int from) {
        int at = from;
        long number = 0;
        while (line.at(at) >= '0' && line.at(at) <= '9' && at - from < DIGITS) {
            number = number * 10 + (line.at(at) - '0');
            at++;
        }
        return at > from && skipBlanks(line, at) == line.length() ? number : -1;
    }

    /** A hexadecimal number at the line's begin, ended by the line's end, a blank or a semicolon, or -1. */
    static long hex(Line line) {
        int at = 0;
        long number = 0;
        while (Character.digit(line.at(at), 16) >= 0 && at < 15) {
            number = number * 16 + Character.digit(line.at(at), 16);
            at++;
        }
        boolean ended = at == line.length() || line.at(at) == ';' || blank(line.at(at));
        return at > 0 && ended ? number : -1;
    }

    /** Whether the last of the comma-separated words is the given one. */
    static boolean lastIs(Line line, int from, String word) {
        int end = line.length();
        while (end > from && blank(line.at(end - 1))) {
            end--;
        }
        int begin = end - word.length();
        return begin >= from && startsWith(line, begin, word) && (begin == from || separates(line.at(begin - 1)));
    }

    /** Whether the given one is among the comma-separated words. */
    static boolean holds(Line line, int from, String word) {
        for (int i = from; i + word.length() <= line.length(); i++) {
            boolean begins = i == from || separates(line.at(i - 1));
            byte behind = line.at(i + word.length());
            if (begins && startsWith(line, i, word) && (behind == 0 || separates(behind))) {
                return true;
            }
        }
        return false;
    }

    private static boolean separates(byte b) {
        return b == ',' || blank(b);
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\t';
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }
}
