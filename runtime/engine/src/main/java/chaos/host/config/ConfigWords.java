package chaos.host.config;

import chaos.plan.Origin;
import java.util.ArrayList;
import java.util.List;

/** Splits what follows a keyword, by the rules of OpenSSH (argv_split in its misc.c). */
final class ConfigWords {

    private final String text;
    private final Origin place;
    private int at;

    private ConfigWords(String text, Origin place) {
        this.text = text;
        this.place = place;
    }

    /** Words between blanks; quotes keep blanks, a backslash keeps a quote, a {@code #} before a word ends the line. */
    static List<String> split(String text, Origin place) {
        ConfigWords splitter = new ConfigWords(text, place);
        List<String> words = new ArrayList<>();
        while (splitter.atWord()) {
            words.add(splitter.word());
        }
        return words;
    }

    private boolean atWord() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) != '#';
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && escapes(at + 1 < text.length() ? text.charAt(at + 1) : 0, quote)) {
                word.append(text.charAt(++at));
            } else if (quote == 0 && isBlank(c)) {
                return word.toString();
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (quote != 0 && c == quote) {
                quote = 0;
            } else {
                word.append(c);
            }
        }
        if (quote != 0) {
            throw new ConfigException(place, "the quote " + quote + " is not closed", "Close it.");
        }
        return word.toString();
    }

    private static boolean escapes(char next, char quote) {
        return next == '\'' || next == '"' || next == '\\' || quote == 0 && next == ' ';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
