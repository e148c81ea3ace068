package chaos.host.inventory;

import chaos.words.Nearest;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * One part of a pattern: the name of a group or host, a glob ({@code web*}), or a regular expression after a tilde, which
 * must match from the begin. A subscript picks from what matched: {@code web[0]}, {@code web[-1]}, {@code web[1:3]}
 * (both ends count), {@code web[2:]}.
 *
 * @param expression what names are compared with
 * @param subscript what was in brackets at the end; null where nothing was
 */
record HostTerm(
        String text, Role role, String expression, @Nullable String subscript) {

    private static final java.util.regex.Pattern SUBSCRIPT =
            java.util.regex.Pattern.compile("(.+)\\[(-?[0-9]{1,9}|[0-9]{1,9}:[0-9]{0,9})]");

    /** What it does to the hosts that were picked. */
    enum Role {
        UNION,
        INTERSECTION,
        EXCLUSION
    }

    static HostTerm parse(String text) {
        Role role = text.startsWith("!") ? Role.EXCLUSION : text.startsWith("&") ? Role.INTERSECTION : Role.UNION;
        String expression = role == Role.UNION ? text : text.substring(1);
        Matcher subscripted = SUBSCRIPT.matcher(expression);
        if (expression.startsWith("~") || !subscripted.matches()) {
            return new HostTerm(text, role, expression, null);
        }
        return new HostTerm(text, role, subscripted.group(1), subscripted.group(2));
    }

    /** The hosts it names; a name, glob or expression that fits nothing is an error, also where it excludes. */
    List<String> hosts(Inventory inventory) {
        if (inventory.hosts().containsKey(text)) {
            return List.of(text);
        }
        List<String> groups = matching(inventory.groups().keySet());
        List<String> names = new ArrayList<>();
        groups.forEach(group -> names.addAll(inventory.hostsOf(group)));
        boolean open = expression.startsWith("~") || expression.matches(".*[.?*\\[].*");
        if (groups.isEmpty() || open) {
            names.addAll(matching(inventory.hosts().keySet()));
        }
        if (names.isEmpty() && groups.isEmpty()) {
            throw unknown(inventory);
        }
        return subscripted(names.stream().distinct().toList());
    }

    private List<String> matching(Collection<String> names) {
        Pattern pattern = expression.startsWith("~")
                ? HostPattern.compile(expression.substring(1), text)
                : HostPattern.compile(Glob.expression(expression), text);
        return names.stream().filter(name -> pattern.matcher(name).lookingAt()).toList();
    }

    private InventoryException unknown(Inventory inventory) {
        List<String> known = new ArrayList<>(inventory.groups().keySet());
        known.addAll(inventory.hosts().keySet());
        String nearest = Nearest.of(expression, known);
        return new InventoryException(
                "the pattern '" + text + "' fits no group and no host of " + inventory.source(),
                nearest.isEmpty() ? "chaos hosts --graph shows what there is." : "Did you mean " + nearest + "?");
    }

    private List<String> subscripted(List<String> names) {
        if (subscript == null || names.isEmpty()) {
            return names;
        }
        int colon = subscript.indexOf(':');
        if (colon < 0) {
            int index = Integer.parseInt(subscript);
            return List.of(names.get(inside(index < 0 ? names.size() + index : index, names)));
        }
        int from = inside(Integer.parseInt(subscript.substring(0, colon)), names);
        String end = subscript.substring(colon + 1);
        int to = end.isEmpty() ? names.size() - 1 : Math.min(Integer.parseInt(end), names.size() - 1);
        if (to < from) {
            throw new InventoryException("the pattern '" + text + "' ends before it begins", "See: web[0:1].");
        }
        return names.subList(from, to + 1);
    }

    private int inside(int index, List<String> names) {
        if (index < 0 || index >= names.size()) {
            throw new InventoryException(
                    "the pattern '" + text + "' asks for more than the " + names.size() + " hosts of " + expression,
                    "The first is " + expression + "[0], the last " + expression + "[-1].");
        }
        return index;
    }
}
