package chaos.host.inventory;

import chaos.journal.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An inventory in the form of {@code ansible-inventory --list}: {@code _meta.hostvars}, and each group that holds anything. */
public final class InventoryJson {

    private InventoryJson() {}

    /** As JSON, over several lines. */
    public static String of(Inventory inventory) {
        Map<String, Object> listing = new LinkedHashMap<>();
        listing.put("_meta", Map.of("hostvars", variables(inventory)));
        inventory.groups().values().forEach(group -> {
            Map<String, List<String>> parts = parts(group, inventory);
            if (!parts.isEmpty()) {
                listing.put(group.name(), parts);
            }
        });
        return Json.writePretty(listing, Map.class);
    }

    private static Map<String, Object> variables(Inventory inventory) {
        Map<String, Object> variables = new LinkedHashMap<>();
        inventory.hosts().values().stream()
                .filter(host -> !host.variables().isEmpty())
                .forEach(host -> variables.put(host.name(), host.variables()));
        return variables;
    }

    /** The hosts of {@code all} are those of its children. */
    private static Map<String, List<String>> parts(InventoryGroup group, Inventory inventory) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        if (!group.children().isEmpty()) {
            parts.put("children", group.children());
        }
        if (!group.hosts().isEmpty() && !group.name().equals(InventoryGroup.ALL)) {
            parts.put("hosts", group.hosts());
        }
        return parts;
    }
}
