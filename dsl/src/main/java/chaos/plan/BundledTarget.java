package chaos.plan;

import chaos.quantity.Size;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The bundled shop, started for the run and ended with it.
 *
 * @param release which of its releases, such as {@code 2.5.1}
 * @param heap the limit of its heap
 * @param cpus how many processors its JVM counts on
 * @param workers how many requests it works on at once; empty: its own default
 * @param work the work time of an endpoint by its path; absent paths take their own default
 * @param disk the size of a small file system of its own for its data; empty: an ordinary folder
 * @param workerQueue how many requests may wait for a worker, above that 503; empty: its own default
 * @param refusingBeyond while so many connections are open it does not listen, so that others are refused; empty: never
 * @param backlog how many connections may wait to be taken, above that they knock in vain; empty: its own default
 * @param memory the limit of all its memory, in a control group of its own together with {@code cpus}; empty: none
 * @param messages how it takes messages; empty: as it does by itself
 * @param behind its database and its queue, where they are said
 */
public record BundledTarget(
        String release,
        Size heap,
        int cpus,
        OptionalInt workers,
        Map<String, Duration> work,
        OptionalInt workerQueue,
        OptionalInt refusingBeyond,
        OptionalInt backlog,
        Optional<Size> disk,
        Optional<Size> memory,
        Optional<Messages> messages,
        Behind behind,
        Origin origin)
        implements Target {

    public BundledTarget {
        work = Map.copyOf(work);
        behind = Objects.requireNonNullElse(behind, Behind.NOTHING); // a stored plan may not know it yet
    }

    /** A target whose data lies in an ordinary folder. */
    public BundledTarget(
            String release, Size heap, int cpus, OptionalInt workers, Map<String, Duration> work, Origin origin) {
        this(release, heap, cpus, workers, work, Optional.empty(), origin);
    }

    /** A target whose memory is limited by its heap only. */
    public BundledTarget(
            String release,
            Size heap,
            int cpus,
            OptionalInt workers,
            Map<String, Duration> work,
            Optional<Size> disk,
            Origin origin) {
        this(release, heap, cpus, workers, work, disk, Optional.empty(), origin);
    }

    /** A target that takes as many connections and requests as it does by itself. */
    public BundledTarget(
            String release,
            Size heap,
            int cpus,
            OptionalInt workers,
            Map<String, Duration> work,
            Optional<Size> disk,
            Optional<Size> memory,
            Origin origin) {
        this(release, heap, cpus, workers, work, OptionalInt.empty(), disk, memory, origin);
    }

    /** A target with a database and a queue of its own making. */
    public BundledTarget(
            String release,
            Size heap,
            int cpus,
            OptionalInt workers,
            Map<String, Duration> work,
            OptionalInt workerQueue,
            Optional<Size> disk,
            Optional<Size> memory,
            Origin origin) {
        this(
                release,
                heap,
                cpus,
                workers,
                work,
                workerQueue,
                OptionalInt.empty(),
                OptionalInt.empty(),
                disk,
                memory,
                Optional.empty(),
                Behind.NOTHING,
                origin);
    }

    /** The same with another heap. */
    public BundledTarget withHeap(Size other) {
        return new BundledTarget(
                release,
                other,
                cpus,
                workers,
                work,
                workerQueue,
                refusingBeyond,
                backlog,
                disk,
                memory,
                messages,
                behind,
                origin);
    }
}
