package chaos.cli.repl;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a typed line, split as a shell does it: blanks part them; quotes, also in the middle of a word, and
 * backslashes keep blanks; a {@code #} where a word would begin makes the rest a remark. Nothing is expanded.
 *
 * @param open the quote that was not closed, or {@code 0}
 */
record Words(List<Word> all, char open) {

    private static final String SPECIAL = " \t\r\n'\"\\";

    Words {
        all = List.copyOf(all);
    }

    static Words of(String line) {
        return new Splitting(line).split();
    }

    List<String> texts() {
        return all.stream().map(Word::text).toList();
    }

    /** The text so written that it is one word with that meaning again. */
    static String quoted(String text) {
        StringBuilder written = new StringBuilder();
        text.chars().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0 || c == '#' && written.length() == 0) {
                written.append('\\');
            }
            written.append((char) c);
        });
        return written.toString();
    }

    private static final class Splitting {
        private final String line;
        private final List<Word> found = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int start = -1;
        private char quote;

        Splitting(String line) {
            this.line = line;
        }

        Words split() {
            int i = 0;
            while (i < line.length() && !remark(i)) {
                i = take(i);
            }
            end(i);
            return new Words(found, quote);
        }

        private boolean remark(int i) {
            return start < 0 && line.charAt(i) == '#';
        }

        /** Takes what is at a place, and returns the next. */
        private int take(int i) {
            char c = line.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                end(i);
                return i + 1;
            }
            start = start < 0 ? i : start;
            if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
                text.append(line.charAt(i + 1));
                return i + 2;
            }
            if (quote == 0 ? c == '\'' || c == '"' : c == quote) {
                quote = quote == 0 ? c : 0;
            } else {
                text.append(c);
            }
            return i + 1;
        }

        private void end(int i) {
            if (start >= 0) {
                found.add(new Word(text.toString(), start, i));
                text.setLength(0);
                start = -1;
            }
        }
    }
}
