package chaos.host.inventory;

import java.util.ArrayList;
import java.util.List;

/** Splits a line as Python's {@code shlex.split(line, comments=True)} does, which Ansible uses. */
final class ShellWords {

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private char quote;

    private ShellWords() {}

    /**
     * The words of a line, without their quotes; a {@code #} outside of quotes begins a comment.
     *
     * @throws IllegalArgumentException where a quote stays open
     */
    static List<String> split(String line) {
        ShellWords splitter = new ShellWords();
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (splitter.quote == 0 && c == '#') {
                break;
            }
            i += splitter.take(c, i + 1 < line.length() ? line.charAt(i + 1) : 0);
        }
        if (splitter.quote != 0) {
            throw new IllegalArgumentException("the quote " + splitter.quote + " is not closed");
        }
        splitter.endWord();
        return splitter.words;
    }

    /** How many characters were taken. */
    private int take(char c, char next) {
        if (quote != 0) {
            return takeQuoted(c, next);
        }
        if (Character.isWhitespace(c)) {
            endWord();
        } else if (c == '\'' || c == '"') {
            quote = c;
            inWord = true;
        } else if (c == '\\') {
            return escaped(next);
        } else {
            add(c);
        }
        return 1;
    }

    /** In double quotes a backslash escapes a double quote and itself only; in single quotes nothing. */
    private int takeQuoted(char c, char next) {
        if (c == quote) {
            quote = 0;
        } else if (c == '\\' && quote == '"' && (next == '"' || next == '\\')) {
            return escaped(next);
        } else {
            add(c);
        }
        return 1;
    }

    private int escaped(char next) {
        if (next == 0) {
            throw new IllegalArgumentException("there is nothing after the last backslash");
        }
        add(next);
        return 2;
    }

    private void add(char c) {
        word.append(c);
        inWord = true;
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
    }
}
