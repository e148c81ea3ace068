package chaos.host.inventory;

import chaos.plan.Origin;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The tree of a YAML file, with its lines. Aliases and merge keys are followed as if written out, up to a bound: a short
 * text that would unfold to a huge one, or to an endless one, is refused.
 */
final class YamlTree {

    private static final int MOST_NODES = 500_000;
    private static final int DEEPEST = 50;

    private final String file;
    private final YamlScalars scalars = new YamlScalars();
    private int nodes;

    YamlTree(String file) {
        this.file = file;
    }

    /** What a mapping says of a key. */
    record Entry(String key, Origin place, Node value) {}

    Origin place(Node node) {
        return new Origin(file, node.getStartMark().getLine() + 1);
    }

    boolean isNull(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    /** The entries in their order; a key said twice, or one that is no text, is refused. */
    Map<String, Entry> entries(MappingNode mapping) {
        return entries(mapping, 0);
    }

    private Map<String, Entry> entries(MappingNode mapping, int depth) {
        Map<String, Entry> own = new LinkedHashMap<>();
        Map<String, Entry> merged = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            count(tuple.getKeyNode(), depth);
            if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
                merge(tuple.getValueNode(), merged, depth + 1);
            } else {
                Entry entry = new Entry(key(tuple.getKeyNode()), place(tuple.getKeyNode()), tuple.getValueNode());
                refuseSecond(own.put(entry.key(), entry), entry);
            }
        }
        merged.forEach(own::putIfAbsent);
        return own;
    }

    private void merge(Node value, Map<String, Entry> merged, int depth) {
        count(value, depth);
        List<? extends Node> sources = value instanceof SequenceNode many ? many.getValue() : List.of(value);
        for (Node source : sources) {
            if (!(source instanceof MappingNode mapping)) {
                throw problem(source, "'<<' takes a mapping, or a list of them", "Name an anchor of a mapping.");
            }
            entries(mapping, depth).forEach(merged::putIfAbsent);
        }
    }

    private String key(Node node) {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
            return scalar.getValue();
        }
        String found = node instanceof ScalarNode scalar ? "'" + scalar.getValue() + "'" : "a " + node.getNodeId();
        throw problem(node, "a name must be text, found " + found, "Put it in quotes.");
    }

    private static void refuseSecond(@Nullable Entry first, Entry second) {
        if (first != null) {
            throw new InventoryException(
                    second.place(),
                    "'" + second.key() + "' is said a second time, first in line "
                            + first.place().line(),
                    "Join the two: one of them would be lost.");
        }
    }

    /** The value as JSON. */
    JsonNode value(Node node) {
        return value(node, 0);
    }

    private JsonNode value(Node node, int depth) {
        count(node, depth);
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            entries(mapping, depth).forEach((key, entry) -> object.set(key, value(entry.value(), depth + 1)));
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.getValue().forEach(item -> array.add(value(item, depth + 1)));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private JsonNode scalar(ScalarNode node) {
        if (node.getTag().getValue().equals("!vault")) {
            throw problem(
                    node,
                    "this value is encrypted by ansible-vault, which is not read here",
                    "Ask for it in the script (ask secret), or keep it in another file.");
        }
        try {
            return scalars.of(node);
        } catch (RuntimeException e) {
            throw problem(node, "this value cannot be read: " + e.getMessage(), "Put it in quotes if it is text.");
        }
    }

    private void count(Node node, int depth) {
        if (++nodes > MOST_NODES) {
            throw problem(
                    node, "its aliases unfold to more than " + MOST_NODES + " values", "Write it without aliases.");
        }
        if (depth > DEEPEST) {
            throw problem(node, "values in values, more than " + DEEPEST + " deep", "Write it flatter.");
        }
    }

    InventoryException problem(Node node, String problem, String next) {
        return new InventoryException(place(node), problem, next);
    }
}
