package chaos.host.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who has the last word on a variable: the host before its groups, a deeper group before a shallower one; of the same
 * depth first {@code ansible_group_priority}, then the name decides, the greater wins.
 */
final class Precedence {

    private final Map<String, Set<String>> parents = new HashMap<>();
    private final Map<String, Set<String>> groupsOfHost = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final List<Gathered> weakestFirst;

    Precedence(Map<String, Gathered> groups) {
        for (Gathered group : groups.values()) {
            group.children().forEach(child -> parents.computeIfAbsent(child, c -> new HashSet<>())
                    .add(group.name()));
            group.hosts().forEach(host -> groupsOfHost
                    .computeIfAbsent(host, h -> new HashSet<>())
                    .add(group.name()));
        }
        weakestFirst = groups.values().stream()
                .sorted(Comparator.<Gathered>comparingInt(group -> depth(group.name()))
                        .thenComparingInt(Gathered::priority)
                        .thenComparing(Gathered::name))
                .toList();
    }

    /** All variables of a host, its own with the last word. */
    Map<String, JsonNode> variables(String host, Map<String, JsonNode> own) {
        Set<String> in = new HashSet<>();
        groupsOfHost.getOrDefault(host, Set.of()).forEach(group -> climb(group, in));
        Map<String, JsonNode> merged = new LinkedHashMap<>();
        weakestFirst.stream()
                .filter(group -> in.contains(group.name()))
                .forEach(group -> merged.putAll(group.variables()));
        merged.remove(Gathered.PRIORITY);
        merged.putAll(own);
        return merged;
    }

    private void climb(String group, Set<String> seen) {
        if (seen.add(group)) {
            parentsOf(group).forEach(parent -> climb(parent, seen));
        }
    }

    /** The longest way up to {@code all}. */
    private int depth(String group) {
        Integer known = depths.get(group);
        if (known != null) {
            return known;
        }
        int depth = parentsOf(group).stream().mapToInt(this::depth).max().orElse(-1) + 1;
        depths.put(group, depth);
        return depth;
    }

    private Set<String> parentsOf(String group) {
        return parents.getOrDefault(group, Set.of());
    }
}
