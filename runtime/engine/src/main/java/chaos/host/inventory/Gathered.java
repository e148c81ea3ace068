package chaos.host.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of a group so far; it is only ever added to. */
record Gathered(String name, Set<String> hosts, Set<String> children, Map<String, JsonNode> variables) {

    /** Settles which of two groups of the same depth has the last word; not a variable of the hosts. */
    static final String PRIORITY = "ansible_group_priority";

    Gathered(String name) {
        this(name, new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashMap<>());
    }

    int priority() {
        JsonNode said = variables.get(PRIORITY);
        return said == null ? 1 : said.asInt(1);
    }

    InventoryGroup made() {
        return new InventoryGroup(name, List.copyOf(hosts), List.copyOf(children));
    }
}
