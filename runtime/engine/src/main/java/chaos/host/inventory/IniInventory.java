package chaos.host.inventory;

import chaos.plan.Origin;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an inventory in INI: {@code [group]}, {@code [group:vars]} and {@code [group:children]}. */
final class IniInventory {

    private static final Pattern SECTION = Pattern.compile("\\[([^:\\]\\s]+)(?::(\\w+))?]\\s*(?:#.*)?");
    private static final Pattern GROUP_NAME = Pattern.compile("([^:\\]\\s]+)\\s*(?:#.*)?");

    private final String file;
    private final InventoryBuilder gathered = new InventoryBuilder();
    /** Groups that were spoken of and must be declared somewhere, with what to say where they are not. */
    private final Map<String, InventoryException> awaited = new LinkedHashMap<>();

    private String group = InventoryGroup.UNGROUPED;
    private String section = "hosts";

    private IniInventory(String file) {
        this.file = file;
    }

    static Inventory read(String file, String text) {
        IniInventory inventory = new IniInventory(file);
        int number = 0;
        for (String line : text.lines().toList()) {
            inventory.line(line.strip(), new Origin(file, ++number));
        }
        inventory.awaited.values().stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        return inventory.gathered.build(file);
    }

    private void line(String line, Origin place) {
        if (line.isEmpty() || line.startsWith("#") || line.startsWith(";")) {
            return;
        }
        Matcher header = SECTION.matcher(line);
        if (header.matches()) {
            begin(header.group(1), header.group(2), place);
        } else if (line.startsWith("[") && line.endsWith("]")) {
            throw new InventoryException(
                    place, line + " is no section", "See: [group], [group:vars], [group:children].");
        } else {
            switch (section) {
                case "vars" -> variable(line, place);
                case "children" -> child(line, place);
                default -> hosts(line, place);
            }
        }
    }

    private void begin(String name, @Nullable String kind, Origin place) {
        group = name;
        section = kind == null ? "hosts" : kind;
        if (!List.of("hosts", "vars", "children").contains(section)) {
            throw new InventoryException(
                    place,
                    "section [" + name + ":" + kind + "] has unknown type: " + kind,
                    "See: [group:vars], [group:children].");
        }
        if (!section.equals("vars")) {
            awaited.remove(name);
        } else if (!gathered.hasGroup(name)) {
            awaited.putIfAbsent(name, undeclared(place, "[" + name + ":vars] is of an undefined group: " + name, name));
        }
        gathered.group(name);
    }

    private static InventoryException undeclared(Origin place, String problem, String name) {
        return new InventoryException(place, "section " + problem, "Declare it with a line [" + name + "].");
    }

    private void variable(String line, Origin place) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new InventoryException(
                    place, "expected key=value, got: " + line, "A host stands below [" + group + "].");
        }
        gathered.group(group)
                .variables()
                .put(
                        line.substring(0, equals).strip(),
                        PythonLiteral.read(line.substring(equals + 1).strip()));
    }

    private void child(String line, Origin place) {
        Matcher name = GROUP_NAME.matcher(line);
        if (!name.matches()) {
            throw new InventoryException(place, "expected the name of a group, got: " + line, "One group a line.");
        }
        String child = name.group(1);
        if (!gathered.hasGroup(child)) {
            awaited.putIfAbsent(
                    child, undeclared(place, "[" + group + ":children] includes undefined group: " + child, child));
        }
        gathered.child(group, child, place);
    }

    private void hosts(String line, Origin place) {
        List<String> words = words(line, place);
        HostNames names = HostNames.parse(words.get(0), place);
        Map<String, JsonNode> variables = new LinkedHashMap<>(names.variables());
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new InventoryException(
                        place,
                        "expected key=value host variable assignment, got: " + word,
                        "One host a line; a value with blanks stands in quotes.");
            }
            variables.put(word.substring(0, equals), PythonLiteral.read(word.substring(equals + 1)));
        }
        names.names().forEach(name -> gathered.host(group, name, variables, place));
    }

    private static List<String> words(String line, Origin place) {
        try {
            return ShellWords.split(line);
        } catch (IllegalArgumentException e) {
            throw new InventoryException(place, String.valueOf(e.getMessage()), "Close it, or put it in other quotes.");
        }
    }
}
