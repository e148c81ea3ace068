package chaos.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads a list of flat objects with the same members. */
final class JsonRows {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonRows() {}

    static DataTable parse(String text) {
        JsonNode list = tree(text);
        List<String> columns = new ArrayList<>();
        list.path(0).fieldNames().forEachRemaining(columns::add);
        List<String[]> rows = new ArrayList<>();
        for (JsonNode row : list) {
            rows.add(row(row, columns, rows.size()));
        }
        return new DataTable(columns, rows);
    }

    private static String[] row(JsonNode row, List<String> columns, int index) {
        String[] values = new String[columns.size()];
        for (int i = 0; i < values.length; i++) {
            JsonNode value = row.path(columns.get(i));
            if (!value.isValueNode() || value.isNull() || row.size() != values.length) {
                throw new IllegalArgumentException("element " + index + " of the list has not exactly the members "
                        + columns + " of the first, each with a text, a number, true or false");
            }
            values[i] = value.asText();
        }
        return values;
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "it is not JSON: " + e.getOriginalMessage() + " at line "
                            + e.getLocation().getLineNr(),
                    e);
        }
    }
}
