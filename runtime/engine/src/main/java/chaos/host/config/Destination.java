package chaos.host.config;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody wants to go, as he would say it to {@code ssh}: what is said here goes before the configuration.
 *
 * @param host as it was typed
 * @param port 1 to 65535
 * @param key the file of a key that is tried before those of the configuration
 */
public record Destination(String host, Optional<String> user, Optional<Integer> port, Optional<Path> key) {

    private static final Pattern URI =
            Pattern.compile("(?:ssh://)?(?:([^@]+)@)?(?:\\[([^\\]]+)]|([^:\\[\\]@/]+))(?::([0-9]{1,5}))?/?");

    public Destination {
        if (host.isEmpty() || host.startsWith("-") || host.chars().anyMatch(c -> c <= ' ')) {
            throw new IllegalArgumentException("'" + host + "' is not the name of a host");
        }
        port.filter(p -> p < 1 || p > 65_535).ifPresent(p -> {
            throw new IllegalArgumentException("a port is 1 to 65535, got " + p);
        });
    }

    /** A host, with everything else from the configuration. */
    public static Destination of(String host) {
        return new Destination(host, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Reads {@code [user@]host[:port]}; an address of IPv6 stands in brackets where a port follows. */
    public static Destination parse(String text) {
        Matcher matcher = URI.matcher(text);
        if (!matcher.matches()) {
            if (text.chars().filter(c -> c == ':').count() > 1 && !text.contains("@")) {
                return of(text);
            }
            throw new IllegalArgumentException("'" + text + "' is not [user@]host[:port]");
        }
        String host = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
        return new Destination(
                host,
                Optional.ofNullable(matcher.group(1)),
                Optional.ofNullable(matcher.group(4)).map(Integer::valueOf),
                Optional.empty());
    }
}
