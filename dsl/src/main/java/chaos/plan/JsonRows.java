package chaos.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a list of flat objects with the same members. */
final class JsonRows {

    private JsonRows() {}

    static DataTable parse(String text) {
        List<String> columns = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Map<String, String> row = row(parser, rows.size());
                if (rows.isEmpty()) {
                    columns.addAll(row.keySet());
                }
                rows.add(values(row, columns, rows.size()));
            }
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(
                    "it is not JSON: " + e.getOriginalMessage() + " at line "
                            + e.getLocation().getLineNr(),
                    e);
        } catch (IOException e) {
            throw new IllegalArgumentException("it is not JSON: " + e.getMessage(), e);
        }
        return new DataTable(columns, rows);
    }

    private static Map<String, String> row(JsonParser parser, int index) throws IOException {
        require(parser.currentToken() == JsonToken.START_OBJECT, index, "is no object");
        Map<String, String> row = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean plain = value.isScalarValue() && value != JsonToken.VALUE_NULL;
            require(plain, index, "has a '" + name + "' that is no text, number, true or false");
            row.put(name, parser.getText());
        }
        return row;
    }

    private static String[] values(Map<String, String> row, List<String> columns, int index) {
        boolean same = row.size() == columns.size() && row.keySet().containsAll(columns);
        require(same, index, "has the members " + row.keySet() + ", expected those of the first, " + columns);
        return columns.stream().map(row::get).toArray(String[]::new);
    }

    private static void require(boolean holds, int index, String found) {
        if (!holds) {
            throw new IllegalArgumentException("element " + index + " of the list " + found);
        }
    }
}
