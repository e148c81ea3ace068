package chaos.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The schemas that stand in the tree, and what they say against a text. */
final class Schemas {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Schemas() {}

    /** What a schema finds wrong; empty where all is right. */
    static Set<String> problems(String schema, String json) throws IOException {
        return read(schema).validate(MAPPER.readTree(json)).stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    private static JsonSchema read(String name) throws IOException {
        try (InputStream in = Reports.class.getResourceAsStream("/chaos/schema/" + name)) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(Objects.requireNonNull(in, name));
        }
    }
}
