package chaos.plan;

import chaos.quantity.Amount;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A fault by its name with the arguments that the script gave; what it means is known to the floor that performs it.
 *
 * @param kind the fault's word, such as {@code memoryLeak}
 * @param arguments amounts by parameter name
 */
public record FaultCall(String kind, Map<String, Amount> arguments) {

    public FaultCall {
        arguments = java.util.Collections.unmodifiableMap(new TreeMap<>(arguments));
    }

    /** The call as the script could have written it, arguments in the order of their names. */
    public String print() {
        return arguments.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue().print())
                .collect(Collectors.joining(", ", kind + "(", ")"));
    }
}
