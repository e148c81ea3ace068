package chaos.host.inventory;

import chaos.host.inventory.YamlTree.Entry;
import chaos.plan.Origin;
import chaos.words.Nearest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads an inventory in YAML: groups at the top, in each {@code hosts}, {@code vars} and {@code children}. */
final class YamlInventory {

    private static final String HOSTS = "hosts";
    private static final String VARS = "vars";
    private static final String CHILDREN = "children";
    private static final List<String> KEYS = List.of(HOSTS, VARS, CHILDREN);

    private final String file;
    private final YamlTree tree;
    private final InventoryBuilder gathered = new InventoryBuilder();

    private YamlInventory(String file) {
        this.file = file;
        this.tree = new YamlTree(file);
    }

    static Inventory read(String file, String text) {
        YamlInventory inventory = new YamlInventory(file);
        Node root = inventory.parse(text);
        if (root != null && !inventory.tree.isNull(root)) {
            inventory.top(root);
        }
        return inventory.gathered.build(file);
    }

    /** The tree alone: nothing is made of it, whatever its tags say. */
    private @Nullable Node parse(String text) {
        LoaderOptions bounds = new LoaderOptions();
        bounds.setCodePointLimit(InventoryReader.MOST_BYTES);
        try {
            return new Yaml(new SafeConstructor(bounds)).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new InventoryException(
                    new Origin(file, line), "this is no YAML: " + e.getProblem(), "Mend that line.");
        } catch (YAMLException e) {
            throw new InventoryException(
                    new Origin(file, 1), "this YAML is refused: " + e.getMessage(), "Write it plainly.");
        }
    }

    private void top(Node root) {
        Map<String, Entry> groups = tree.entries(mapping(root, "an inventory", "its groups"));
        Entry plugin = groups.get("plugin");
        if (plugin != null && plugin.value() instanceof ScalarNode) {
            throw new InventoryException(
                    plugin.place(),
                    "this configures a plugin of Ansible, which is not run here",
                    "Keep what it finds: ansible-inventory -i " + file + " --list --yaml > hosts.yml");
        }
        groups.values().forEach(this::group);
    }

    private void group(Entry group) {
        gathered.group(group.key());
        if (tree.isNull(group.value())) {
            return;
        }
        String what = "group '" + group.key() + "'";
        for (Entry part : tree.entries(mapping(group.value(), what, "hosts, vars, children"))
                .values()) {
            switch (part.key()) {
                case HOSTS -> members(part, what).values().forEach(host -> host(group.key(), host));
                case VARS -> gathered.group(group.key()).variables().putAll(values(members(part, what)));
                case CHILDREN -> members(part, what).values().forEach(child -> child(group.key(), child));
                default -> throw stranger(part, what);
            }
        }
    }

    private static InventoryException stranger(Entry part, String what) {
        String nearest = Nearest.of(part.key(), KEYS);
        return new InventoryException(
                part.place(),
                "'" + part.key() + "' in " + what + ": expected hosts, vars or children",
                nearest.isEmpty()
                        ? "A group in a group stands below children, a variable below vars."
                        : "Did you mean " + nearest + "?");
    }

    /** One bare text stands for a mapping with nothing but that key. */
    private Map<String, Entry> members(Entry part, String what) {
        Node node = part.value();
        if (tree.isNull(node)) {
            return Map.of();
        }
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
            Node nothing =
                    new ScalarNode(Tag.NULL, "", node.getStartMark(), node.getEndMark(), scalar.getScalarStyle());
            return Map.of(scalar.getValue(), new Entry(scalar.getValue(), tree.place(node), nothing));
        }
        return tree.entries(mapping(node, "'" + part.key() + "' of " + what, "names, each followed by a colon"));
    }

    private void host(String group, Entry host) {
        HostNames names = HostNames.parse(host.key(), host.place());
        Map<String, JsonNode> variables = new LinkedHashMap<>();
        if (!tree.isNull(host.value())) {
            variables.putAll(values(tree.entries(mapping(host.value(), "host '" + host.key() + "'", "its variables"))));
        }
        names.variables().forEach(variables::putIfAbsent);
        names.names().forEach(name -> gathered.host(group, name, variables, host.place()));
    }

    private void child(String parent, Entry child) {
        gathered.child(parent, child.key(), child.place());
        group(child);
    }

    private Map<String, JsonNode> values(Map<String, Entry> entries) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        entries.forEach((name, entry) -> values.put(name, tree.value(entry.value())));
        return values;
    }

    private MappingNode mapping(Node node, String what, String of) {
        if (node instanceof MappingNode mapping) {
            return mapping;
        }
        String found = node instanceof ScalarNode scalar ? "'" + scalar.getValue() + "'" : "a list";
        throw tree.problem(
                node, what + " holds " + of + ", found " + found, "Write a mapping: names with a colon, no dashes.");
    }
}
