package chaos.host.inventory;

import java.util.ArrayList;
import java.util.List;

/** An inventory as a tree for people, in the form of {@code ansible-inventory --graph}. */
public final class InventoryGraph {

    private InventoryGraph() {}

    /** Line by line: a group with an at-sign and a colon, below it its groups, then its hosts. */
    public static List<String> of(Inventory inventory) {
        List<String> lines = new ArrayList<>();
        add(inventory, InventoryGroup.ALL, 0, lines);
        return lines;
    }

    private static void add(Inventory inventory, String name, int depth, List<String> lines) {
        InventoryGroup group = inventory.groups().get(name);
        if (group == null) {
            return;
        }
        lines.add(indent(depth) + "@" + name + ":");
        group.children().forEach(child -> add(inventory, child, depth + 1, lines));
        if (!name.equals(InventoryGroup.ALL)) {
            group.hosts().forEach(host -> lines.add(indent(depth + 1) + host));
        }
    }

    private static String indent(int depth) {
        return depth == 0 ? "" : "  |".repeat(depth) + "--";
    }
}
