package chaos.host.inventory;

import chaos.plan.Origin;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what the lines of an inventory say, and makes it one: the same rules for YAML and INI. */
final class InventoryBuilder {

    /** More hosts than this are a slip of the pen, or an attempt to exhaust us. */
    static final int MOST_HOSTS = 100_000;

    private final Map<String, Gathered> groups = new LinkedHashMap<>();
    private final Map<String, Map<String, JsonNode>> hosts = new LinkedHashMap<>();

    InventoryBuilder() {
        group(InventoryGroup.ALL);
        child(InventoryGroup.ALL, group(InventoryGroup.UNGROUPED).name(), new Origin("", 0));
    }

    /** The group of that name, made where it is new. */
    Gathered group(String name) {
        return groups.computeIfAbsent(name, Gathered::new);
    }

    boolean hasGroup(String name) {
        return groups.containsKey(name);
    }

    void child(String parent, String child, Origin place) {
        if (reaches(child, parent)) {
            throw new InventoryException(
                    place,
                    "group '" + child + "' in group '" + parent + "' makes a circle: '" + parent + "' is in '" + child
                            + "' already",
                    "Take one of the two out of the other.");
        }
        group(parent).children().add(group(child).name());
    }

    /** Whether {@code to} is {@code from}, or somewhere in it. */
    private boolean reaches(String from, String to) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> left = new ArrayList<>(List.of(from));
        while (!left.isEmpty()) {
            String name = left.remove(left.size() - 1);
            if (name.equals(to)) {
                return true;
            }
            if (seen.add(name)) {
                left.addAll(group(name).children());
            }
        }
        return false;
    }

    void host(String group, String host, Map<String, JsonNode> variables, Origin place) {
        hosts.computeIfAbsent(host, name -> new LinkedHashMap<>()).putAll(variables);
        group(group).hosts().add(host);
        if (hosts.size() > MOST_HOSTS) {
            throw new InventoryException(
                    place, "more than " + MOST_HOSTS + " hosts", "Look at the ranges: one of them is too long.");
        }
    }

    Inventory build(String source) {
        groupLoners();
        adoptOrphans();
        Map<String, InventoryGroup> made = new LinkedHashMap<>();
        groups.forEach((name, group) -> made.put(name, group.made()));
        Precedence precedence = new Precedence(groups);
        Map<String, InventoryHost> known = new LinkedHashMap<>();
        hosts.forEach((name, own) -> known.put(name, new InventoryHost(name, precedence.variables(name, own))));
        return new Inventory(source, made, known);
    }

    /** A host is ungrouped as long as nothing but {@code all} has it. */
    private void groupLoners() {
        Set<String> grouped = new LinkedHashSet<>();
        groups.forEach((name, group) -> {
            if (!name.equals(InventoryGroup.ALL) && !name.equals(InventoryGroup.UNGROUPED)) {
                grouped.addAll(group.hosts());
            }
        });
        Set<String> ungrouped = group(InventoryGroup.UNGROUPED).hosts();
        hosts.keySet().stream().filter(host -> !grouped.contains(host)).forEach(ungrouped::add);
        ungrouped.removeAll(grouped);
    }

    private void adoptOrphans() {
        Set<String> children = new LinkedHashSet<>();
        groups.values().forEach(group -> children.addAll(group.children()));
        groups.keySet().stream()
                .filter(name -> !name.equals(InventoryGroup.ALL) && !children.contains(name))
                .forEach(name -> group(InventoryGroup.ALL).children().add(name));
    }
}
