package chaos.host.ssh;

import chaos.host.config.ConfigException;
import chaos.host.config.Destination;
import chaos.host.config.HostSettings;
import chaos.host.config.SshConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way to a host: the machines to jump over, then the host.
 *
 * @param hops at least one
 */
record Route(List<Hop> hops) {

    private static final int LONGEST = 16;

    Route {
        hops = List.copyOf(hops);
    }

    /** As ssh goes: of several machines to jump over only the first can have a way of its own. */
    static Route to(String name, Destination destination, SshConfig config) {
        List<Hop> hops = new ArrayList<>();
        collect(new Hop(name, config.settings(destination)), config, hops, 0);
        return new Route(hops);
    }

    private static void collect(Hop hop, SshConfig config, List<Hop> hops, int depth) {
        List<Destination> jumps = hop.settings().jumps();
        if (depth > LONGEST || jumps.size() > LONGEST) {
            throw new ConfigException(
                    "the way to " + hop.name() + " jumps over more than 16 machines",
                    "Does one ProxyJump lead back to itself?");
        }
        if (!jumps.isEmpty()) {
            HostSettings first = config.settings(jumps.get(0));
            collect(new Hop(jumps.get(0).host(), first), config, hops, depth + 1);
            jumps.subList(1, jumps.size()).forEach(jump -> hops.add(new Hop(jump.host(), config.settings(jump))));
        }
        hops.add(hop);
    }

    /** Who has the same can share a session: the same way, with the same settings for keys, names and checks. */
    String key() {
        return hops.stream()
                .map(hop -> hop.settings().user() + "@" + hop.address()
                        + hop.settings().identityFiles() + hop.settings().values())
                .collect(Collectors.joining(" "));
    }
}
