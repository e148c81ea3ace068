package chaos.load;

import chaos.plan.JsonPath;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value at a path in a text of JSON, reading no further than that: what comes behind it may be cut off.
 * Numbers and depth are bounded by the parser.
 */
final class JsonValue {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonValue() {}

    /** The value, a text without its quotes and a list or an object as it is written; null where there is none. */
    static @Nullable String at(String json, JsonPath path) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            for (JsonPath.Part part : path.parts()) {
                if (!(part.element() ? element(parser, part.index()) : member(parser, part.member()))) {
                    return null;
                }
            }
            return value(parser, json);
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean member(JsonParser parser, String name) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(name);
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static boolean element(JsonParser parser, int index) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return false;
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            if (i == index) {
                return true;
            }
            parser.skipChildren();
            if (parser.currentToken() == null) {
                return false;
            }
        }
        return false;
    }

    private static @Nullable String value(JsonParser parser, String json) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null || !token.isStructStart()) {
            return token == null ? null : parser.getText();
        }
        int begin = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return json.substring(begin, (int) parser.currentLocation().getCharOffset());
    }
}
