package chaos.host.inventory;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Picks hosts, as Ansible's patterns do: {@code web,db} (or {@code web:db}) the union, {@code &staging} of these only
 * those of staging too, {@code !web1} all but; the exclusions come last wherever they stand. See {@link HostTerm}.
 */
record HostPattern(String text, List<HostTerm> terms) {

    /** Anything but a blank, a colon and brackets; or all of a pair of brackets. */
    private static final Pattern BETWEEN_COLONS = Pattern.compile("(?:[^\\s:\\[\\]]|\\[[^\\]]*\\])+");

    private static final Pattern ADDRESS_V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    static HostPattern parse(String text) {
        List<HostTerm> terms = parts(text).stream().map(HostTerm::parse).toList();
        if (terms.isEmpty()) {
            throw new InventoryException("the pattern '" + text + "' names no host", "See: all, web, 'web:!web1'.");
        }
        return new HostPattern(text, terms);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        if (text.contains(",")) {
            for (String part : text.split(",")) {
                parts.add(part.strip());
            }
        } else if (ADDRESS_V6.matches(text)) {
            parts.add(text.strip());
        } else {
            Matcher matcher = BETWEEN_COLONS.matcher(text);
            while (matcher.find()) {
                parts.add(matcher.group());
            }
        }
        parts.removeIf(String::isEmpty);
        return parts;
    }

    List<InventoryHost> pick(Inventory inventory) {
        Set<String> names = new LinkedHashSet<>();
        List<HostTerm> unions = of(HostTerm.Role.UNION);
        if (unions.isEmpty()) {
            names.addAll(inventory.hostsOf(InventoryGroup.ALL));
        }
        unions.forEach(term -> names.addAll(term.hosts(inventory)));
        of(HostTerm.Role.INTERSECTION).forEach(term -> names.retainAll(Set.copyOf(term.hosts(inventory))));
        of(HostTerm.Role.EXCLUSION).forEach(term -> names.removeAll(Set.copyOf(term.hosts(inventory))));
        if (names.isEmpty()) {
            throw new InventoryException(
                    "the pattern '" + text + "' picks no host of " + inventory.source(),
                    "chaos hosts --graph shows its groups and hosts.");
        }
        return names.stream().map(inventory.hosts()::get).toList();
    }

    private List<HostTerm> of(HostTerm.Role role) {
        return terms.stream().filter(term -> term.role() == role).toList();
    }

    static Pattern compile(String expression, String told) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new InventoryException(
                    "the pattern '" + told + "' is no regular expression: " + e.getMessage(),
                    "A glob needs no ~: web*.");
        }
    }
}
