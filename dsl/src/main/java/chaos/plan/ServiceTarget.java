package chaos.plan;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A service of the user's own, that runs already and is left running.
 *
 * @param uri its base address; requests are sent below it
 * @param pid its process on this machine
 * @param port the port that its process listens on, where the pid is to be found by it
 * @param metrics where it shows Prometheus metrics
 * @param trust who is trusted where its address is {@code https}
 * @param where what else is known of where it is on this machine
 * @param behind its database and its queue, where they are said
 */
public record ServiceTarget(
        URI uri,
        OptionalLong pid,
        OptionalInt port,
        Whereabouts where,
        Optional<URI> metrics,
        Trust trust,
        Behind behind,
        Origin origin)
        implements Target {

    public ServiceTarget {
        where = Objects.requireNonNullElse(where, Whereabouts.UNKNOWN);
        behind = Objects.requireNonNullElse(behind, Behind.NOTHING); // a stored plan may not know it yet
    }

    /** Whether the script says how its process is found. */
    public boolean hasProcess() {
        return pid.isPresent() || port.isPresent() || where.mainClass().isPresent();
    }

    /** A service at whose address the system's authorities are trusted. */
    public ServiceTarget(URI uri, OptionalLong pid, OptionalInt port, Optional<URI> metrics, Origin origin) {
        this(uri, pid, port, Whereabouts.UNKNOWN, metrics, new Trust.OfSystem(), Behind.NOTHING, origin);
    }
}
