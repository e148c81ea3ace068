package chaos.load;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;

/**
 * Rows of data with named columns.
 *
 * @param columns distinct names
 * @param rows each has a value for each column; at least one row
 */
record DataTable(List<String> columns, List<String[]> rows) {

    private static final int MOST_COLUMNS = 64;

    DataTable {
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException("it has 1 to " + MOST_COLUMNS + " columns, found " + columns.size());
        }
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new IllegalArgumentException("each column has a name of its own, found " + columns);
        }
        for (String column : columns) {
            if (!column.matches("[A-Za-z][A-Za-z0-9_.-]{0,63}")) {
                throw new IllegalArgumentException(
                        "a column's name is a letter, then letters, digits, dots, dashes or underscores, found '"
                                + Fit.header(column) + "'");
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("it has names of columns, but no row");
        }
    }

    /**
     * Reads a file's bytes: CSV (RFC 4180, with a line of names), or where they begin with a bracket, JSON (a list of objects
     * with the same members).
     *
     * @throws IllegalArgumentException with the place and what is expected
     */
    static DataTable parse(byte[] bytes) {
        String text = text(bytes);
        return text.stripLeading().startsWith("[") ? JsonRows.parse(text) : CsvRows.parse(text);
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("it is not UTF-8; save it as UTF-8 text", e);
        }
    }
}
