package chaos.plan;

import chaos.quantity.Size;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The bundled shop, started for the run and ended with it.
 *
 * @param release which of its releases, such as {@code 2.5.1}
 * @param heap the limit of its heap
 * @param cpus how many processors its JVM counts on
 * @param workers how many requests it works on at once; empty: its own default
 * @param work the work time of an endpoint by its path; absent paths take their own default
 */
public record BundledTarget(
        String release, Size heap, int cpus, OptionalInt workers, Map<String, Duration> work, Origin origin)
        implements Target {

    public BundledTarget {
        work = Map.copyOf(work);
    }
}
