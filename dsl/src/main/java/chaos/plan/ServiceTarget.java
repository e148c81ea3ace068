package chaos.plan;

import java.net.URI;
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
 */
public record ServiceTarget(URI uri, OptionalLong pid, OptionalInt port, Optional<URI> metrics, Origin origin)
        implements Target {}
