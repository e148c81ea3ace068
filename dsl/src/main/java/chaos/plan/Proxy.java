package chaos.plan;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A TCP proxy that stands in front of something while the run lasts, for faults to be done to what goes through it.
 *
 * @param name by which faults name it
 * @param port where it listens on loopback; empty: a free one
 * @param service what it stands in front of, as {@code host:port}; empty: the target, and the load goes through it
 */
public record Proxy(String name, OptionalInt port, Optional<String> service, Origin origin) {

    /** Whether the load goes through it. */
    public boolean inFrontOfTarget() {
        return service.isEmpty();
    }
}
