package chaos.plan;

import java.util.HashSet;
import java.util.List;

/**
 * Rows of data with named columns, as a file gives them to a feeder.
 *
 * @param columns distinct names
 * @param rows each has a value for each column; at least one row
 */
public record DataTable(List<String> columns, List<String[]> rows) {

    /** The most bytes that a file of rows has. */
    public static final long LIMIT = 8 * 1024 * 1024;

    private static final int MOST_COLUMNS = 64;

    public DataTable {
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
                                + column.replaceAll("\\p{Cntrl}", " ") + "'");
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("it has names of columns, but no row");
        }
    }

    /**
     * Reads a file's text: CSV (RFC 4180, with a line of names), or where it begins with a bracket, JSON (a list of objects
     * with the same members).
     *
     * @throws IllegalArgumentException with the place and what is expected
     */
    public static DataTable parse(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.stripLeading().startsWith("[") ? JsonRows.parse(plain) : CsvRows.parse(plain);
    }
}
