package chaos.host.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A host as the inventory has it.
 *
 * @param name how it is called, in patterns and messages
 * @param variables what holds for it, after all groups have had their say, as JSON values
 */
public record InventoryHost(String name, Map<String, JsonNode> variables) {

    public InventoryHost {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** A variable as text; empty where it is not set, or set to nothing. */
    public Optional<String> text(String variable) {
        return Optional.ofNullable(variables.get(variable))
                .filter(value -> !value.isNull())
                .map(JsonNode::asText);
    }
}
