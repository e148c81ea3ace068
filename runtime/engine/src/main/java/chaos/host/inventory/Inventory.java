package chaos.host.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hosts and their groups; {@code all} and {@code ungrouped} are always there.
 *
 * @param source where it was read from, for messages
 */
public record Inventory(String source, Map<String, InventoryGroup> groups, Map<String, InventoryHost> hosts) {

    public Inventory {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        hosts = Collections.unmodifiableMap(new LinkedHashMap<>(hosts));
    }

    /**
     * The hosts that a pattern picks, in the order it names them; at least one.
     *
     * @throws InventoryException where a part of the pattern, or all of it, picks none
     */
    public List<InventoryHost> pick(String pattern) {
        return HostPattern.parse(pattern).pick(this);
    }

    /** The host of that name, exactly. */
    public Optional<InventoryHost> host(String name) {
        return Optional.ofNullable(hosts.get(name));
    }

    /** The names of the hosts in a group: its own first, then its children's, level by level. */
    List<String> hostsOf(String group) {
        Set<String> names = new LinkedHashSet<>();
        descendants(group).forEach(name -> names.addAll(ofGroup(name).hosts()));
        return List.copyOf(names);
    }

    /** Level by level, as Ansible orders them. */
    private Collection<String> descendants(String group) {
        List<String> ordered = new ArrayList<>(List.of(group));
        ordered.addAll(ofGroup(group).children());
        Set<String> seen = new LinkedHashSet<>(ordered);
        List<String> level = ofGroup(group).children();
        while (!level.isEmpty()) {
            List<String> next = level.stream()
                    .flatMap(name -> ofGroup(name).children().stream())
                    .filter(name -> !seen.contains(name))
                    .distinct()
                    .toList();
            ordered.addAll(next);
            seen.addAll(next);
            level = next;
        }
        return ordered;
    }

    private InventoryGroup ofGroup(String name) {
        return Optional.ofNullable(groups.get(name)).orElseThrow();
    }
}
