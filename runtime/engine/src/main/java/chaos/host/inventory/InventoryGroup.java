package chaos.host.inventory;

import java.util.List;

/**
 * A group of hosts.
 *
 * @param hosts the names of its own hosts, without those of its children, in the inventory's order
 * @param children the names of the groups in it, in the inventory's order
 */
public record InventoryGroup(String name, List<String> hosts, List<String> children) {

    /** The group that holds all others. */
    public static final String ALL = "all";

    /** The group of the hosts that are in no other. */
    public static final String UNGROUPED = "ungrouped";

    public InventoryGroup {
        hosts = List.copyOf(hosts);
        children = List.copyOf(children);
    }
}
