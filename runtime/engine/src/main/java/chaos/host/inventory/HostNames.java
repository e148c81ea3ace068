package chaos.host.inventory;

import chaos.plan.Origin;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands where a host stands: {@code name}, {@code name[1:3]}, {@code name:port} or {@code [address]:port}.
 *
 * @param variables {@code ansible_port}, where a port was said
 */
record HostNames(List<String> names, Map<String, JsonNode> variables) {

    static final String PORT = "ansible_port";

    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]+)]:([0-9]{1,5})");
    private static final Pattern WITH_PORT = Pattern.compile("((?:[^:\\[\\]]|\\[[^\\]]*])+):([0-9]{1,5})");

    /** Blanks and the signs of patterns; and a name that begins like an option would be taken for one. */
    private static final Pattern UNFIT = Pattern.compile("[\\s\\p{Cntrl},!&~*?'\"#=]|^-|^$");

    static HostNames parse(String text, Origin place) {
        Matcher bracketed = BRACKETED.matcher(text);
        Matcher withPort = WITH_PORT.matcher(text);
        try {
            if (bracketed.matches()) {
                return of(bracketed.group(1), bracketed.group(2));
            }
            return withPort.matches() ? of(withPort.group(1), withPort.group(2)) : of(text, "");
        } catch (IllegalArgumentException e) {
            throw new InventoryException(
                    place, String.valueOf(e.getMessage()), "See: name, name[01:20], name:port, [address]:port.");
        }
    }

    private static HostNames of(String pattern, String port) {
        List<String> names = HostRange.expand(pattern);
        names.stream()
                .filter(name -> UNFIT.matcher(name).find() || name.contains("["))
                .findAny()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("'" + name + "' is not the name of a host");
                });
        return new HostNames(names, port.isEmpty() ? Map.of() : Map.of(PORT, port(port)));
    }

    private static JsonNode port(String text) {
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is 1 to 65535, got " + text);
        }
        return IntNode.valueOf(port);
    }
}
