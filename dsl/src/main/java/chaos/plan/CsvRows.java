package chaos.plan;

import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values as RFC 4180 has them. */
final class CsvRows {

    private static final char QUOTE = '"';
    private static final int END = -1;

    private final String text;
    private int at;
    private int line = 1;

    private CsvRows(String text) {
        this.text = text;
    }

    static DataTable parse(String text) {
        return new CsvRows(text).table();
    }

    private DataTable table() {
        List<String> columns = List.of(row());
        List<String[]> rows = new ArrayList<>();
        while (at < text.length()) {
            int begin = line;
            String[] row = row();
            if (row.length == 1 && row[0].isEmpty()) {
                continue;
            }
            if (row.length != columns.size()) {
                throw new IllegalArgumentException("line " + begin + " has " + row.length + " values, expected "
                        + columns.size() + " as in the first line");
            }
            rows.add(row);
        }
        return new DataTable(columns, rows);
    }

    private String[] row() {
        List<String> values = new ArrayList<>();
        do {
            values.add(peek() == QUOTE ? quoted() : plain());
        } while (skip(','));
        if (peek() != END && !skip('\r') & !skip('\n')) {
            throw new IllegalArgumentException(
                    "line " + line + ": a comma or the line's end is expected behind a closing quote");
        }
        skip('\n');
        line++;
        return values.toArray(new String[0]);
    }

    private String plain() {
        int begin = at;
        while (peek() != END && ",\r\n".indexOf(peek()) < 0) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String quoted() {
        int begin = line;
        StringBuilder value = new StringBuilder();
        at++;
        while (peek() != QUOTE || at + 1 < text.length() && text.charAt(at + 1) == QUOTE) {
            if (peek() == END) {
                throw new IllegalArgumentException("line " + begin + ": a quote is not closed");
            }
            line += peek() == '\n' ? 1 : 0;
            at += peek() == QUOTE ? 1 : 0;
            value.append(text.charAt(at++));
        }
        at++;
        return value.toString();
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private boolean skip(char wanted) {
        boolean there = peek() == wanted;
        at += there ? 1 : 0;
        return there;
    }
}
