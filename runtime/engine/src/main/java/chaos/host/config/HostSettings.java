package chaos.host.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a configuration says for one destination.
 *
 * @param values by keyword in lower case, as they stand in the file
 */
public record HostSettings(Destination destination, Map<String, List<String>> values, Surroundings surroundings) {

    private static final int USUAL_PORT = 22;
    private static final List<String> USUAL_IDENTITIES =
            List.of("~/.ssh/id_rsa", "~/.ssh/id_ecdsa", "~/.ssh/id_ed25519");

    public HostSettings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The first word of a keyword. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key.toLowerCase(Locale.ROOT))).map(words -> words.get(0));
    }

    /** All words of a keyword. */
    public List<String> all(String key) {
        return values.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
    }

    /** The name or address that is connected to, in lower case. */
    public String hostName() {
        String host = destination.host();
        return value("hostname")
                .map(name -> name.replace("%%", "\0").replace("%h", host).replace("\0", "%"))
                .orElse(host)
                .toLowerCase(Locale.ROOT);
    }

    public int port() {
        return destination.port().or(() -> value("port").map(this::portOf)).orElse(USUAL_PORT);
    }

    private int portOf(String text) {
        int port = number("Port", text);
        if (port < 1 || port > 65_535) {
            throw new ConfigException(
                    "Port of " + destination.host() + " is 1 to 65535, got " + text, "Mend it in ssh_config.");
        }
        return port;
    }

    public String user() {
        return destination.user().or(() -> value("user")).orElse(surroundings.user());
    }

    /** The private keys to try, in their order; those that are usual where none is said, none for {@code none}. */
    public List<Path> identityFiles() {
        List<String> said = all("identityfile");
        List<String> files = said.isEmpty() ? USUAL_IDENTITIES : said;
        Stream<Path> own =
                files.stream().filter(file -> !file.equalsIgnoreCase("none")).map(file -> Tokens.path(file, this));
        return Stream.concat(destination.key().stream(), own).distinct().toList();
    }

    /** Whether only the identity files count, whatever else the agent holds. */
    public boolean identitiesOnly() {
        return isYes("identitiesonly");
    }

    /** The agent's socket; empty where there is none, or none is wanted. */
    public Optional<Path> agent() {
        String said = value("identityagent").orElse("SSH_AUTH_SOCK");
        if (said.equalsIgnoreCase("none")) {
            return Optional.empty();
        }
        String socket = said.equals("SSH_AUTH_SOCK") ? "$SSH_AUTH_SOCK" : said;
        if (socket.startsWith("$") && !socket.startsWith("${")) {
            return Optional.ofNullable(surroundings.environment().get(socket.substring(1)))
                    .filter(path -> !path.isEmpty())
                    .map(Path::of);
        }
        return Optional.of(Tokens.path(socket, this));
    }

    /** Where the keys of hosts are looked up, the user's files before the system's; new keys go into the first. */
    public List<Path> knownHosts() {
        List<String> own =
                values.getOrDefault("userknownhostsfile", List.of("~/.ssh/known_hosts", "~/.ssh/known_hosts2"));
        return own.stream()
                .filter(file -> !file.equalsIgnoreCase("none"))
                .map(file -> Tokens.path(file, this))
                .toList();
    }

    /** Files that are read only. */
    public List<Path> globalKnownHosts() {
        return values
                .getOrDefault("globalknownhostsfile", List.of("/etc/ssh/ssh_known_hosts", "/etc/ssh/ssh_known_hosts2"))
                .stream()
                .filter(file -> !file.equalsIgnoreCase("none"))
                .map(file -> Tokens.path(file, this))
                .toList();
    }

    /** The name that the host's key is kept under, where it is not its own. */
    public Optional<String> hostKeyAlias() {
        return value("hostkeyalias").map(alias -> alias.toLowerCase(Locale.ROOT));
    }

    /** How long a connection may take; empty where nothing is said. */
    public Optional<Duration> connectTimeout() {
        return seconds("connecttimeout").filter(time -> !time.isZero());
    }

    /** How long silence is borne before the server is asked for a sign of life; empty: it is not asked. */
    public Optional<Duration> serverAliveInterval() {
        return seconds("serveraliveinterval").filter(time -> !time.isZero());
    }

    /** How many such questions may stay unanswered. */
    public int serverAliveCountMax() {
        return value("serveralivecountmax")
                .map(text -> number("ServerAliveCountMax", text))
                .orElse(3);
    }

    /** The hosts to jump over, the first one first; none where the way is direct. */
    public List<Destination> jumps() {
        if (value("proxycommand")
                .filter(command -> !command.strip().equalsIgnoreCase("none"))
                .isPresent()) {
            throw new ConfigException(
                    "ProxyCommand of " + destination.host() + " is not run here: it would start a program",
                    "Say the same by ProxyJump.");
        }
        return value("proxyjump")
                .filter(jumps -> !jumps.equalsIgnoreCase("none"))
                .map(jumps -> Arrays.stream(jumps.split(","))
                        .map(jump -> jump(Tokens.jump(jump.strip(), this)))
                        .toList())
                .orElse(List.of());
    }

    private Destination jump(String text) {
        try {
            return Destination.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(
                    "ProxyJump of " + destination.host() + ": " + e.getMessage(), "See: [user@]host[:port].");
        }
    }

    /** Whether a keyword is set to yes. */
    public boolean isYes(String key) {
        return value(key)
                .filter(said -> said.equalsIgnoreCase("yes") || said.equalsIgnoreCase("true"))
                .isPresent();
    }

    private Optional<Duration> seconds(String key) {
        return value(key).filter(said -> !said.equalsIgnoreCase("none")).map(said -> ConfigTime.parse(said, key));
    }

    private int number(String key, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ConfigException(
                    key + " of " + destination.host() + " is a number, got '" + text + "'", "Mend it in ssh_config.");
        }
    }
}
