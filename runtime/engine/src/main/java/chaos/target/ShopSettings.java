package chaos.target;

import chaos.plan.BundledTarget;
import chaos.plan.Messages;
import chaos.quantity.Size;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a shop is started with.
 *
 * @param release the release that {@code current} shall point at; empty: the one it points at
 * @param heap the limit of its heap, given to the JVM in whole MiB
 * @param cpus how many processors its JVM counts on
 * @param workers its worker threads; empty: the shop's default
 * @param workerQueue how many requests may wait for a worker; empty: the shop's default
 * @param refusingBeyond how many connections it takes before it refuses others; empty: it answers those above its own limit
 * @param backlog how many connections may wait to be taken; empty: the shop's default
 * @param work the time an answer holds a worker, by path
 * @param disk the size of a file system of its own for its data; empty: an ordinary folder
 * @param memory the limit of all its memory where it stands alone, together with {@code cpus}; empty: none
 * @param host the address it listens on; empty: loopback
 * @param jdbc the database of its orders, a JDBC URL, {@code memory} or {@code file}; empty: the shop's default
 * @param messages how it takes messages; empty: the shop's default
 * @param port where it answers
 * @param controlPort where it takes commands and shows its metrics
 */
public record ShopSettings(
        Optional<String> release,
        Size heap,
        int cpus,
        OptionalInt workers,
        OptionalInt workerQueue,
        OptionalInt refusingBeyond,
        OptionalInt backlog,
        Map<String, Duration> work,
        Optional<Size> disk,
        Optional<Size> memory,
        Optional<String> host,
        Optional<String> jdbc,
        Optional<Messages> messages,
        int port,
        int controlPort) {
    private static final long MIB = 1L << 20;
    private static final long LEAST_HEAP_MIB = 16;
    private static final int MOST_PORTS = 65_535;

    public ShopSettings {
        work = Map.copyOf(work);
        if (heap.bytes() < LEAST_HEAP_MIB * MIB) {
            throw new IllegalArgumentException(
                    "the target needs a heap of at least " + LEAST_HEAP_MIB + " MiB, got " + heap);
        }
        if (cpus < 1) {
            throw new IllegalArgumentException("the target needs at least 1 processor, got " + cpus);
        }
        inRange(port);
        inRange(controlPort);
    }

    /** With the shop's default of places for connections and waiting requests. */
    public ShopSettings(
            Optional<String> release,
            Size heap,
            int cpus,
            OptionalInt workers,
            Map<String, Duration> work,
            Optional<Size> disk,
            int port,
            int controlPort) {
        this(
                release,
                heap,
                cpus,
                workers,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                work,
                disk,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                port,
                controlPort);
    }

    private static void inRange(int port) {
        if (port < 0 || port > MOST_PORTS) {
            throw new IllegalArgumentException("a port is from 0 to " + MOST_PORTS + ", got " + port);
        }
    }

    /** What a plan says, at these ports; who runs a plan limits its memory. */
    public static ShopSettings of(BundledTarget plan, int port, int controlPort) {
        return new ShopSettings(
                Optional.of(plan.release()),
                plan.heap(),
                plan.cpus(),
                plan.workers(),
                plan.workerQueue(),
                plan.refusingBeyond(),
                plan.backlog(),
                plan.work(),
                plan.disk(),
                Optional.empty(),
                Optional.empty(),
                plan.behind().database(),
                plan.messages(),
                port,
                controlPort);
    }

    /** The same with an address to listen on, and a database; what is empty is as the shop has it. */
    public ShopSettings with(Optional<String> address, Optional<String> database) {
        return copy(release, address, database, port, controlPort);
    }

    /** The same with a limit of all its memory, or without one. */
    public ShopSettings within(Optional<Size> limit) {
        return copy(heap, limit);
    }

    ShopSettings heap(Size other) {
        return copy(other, memory);
    }

    ShopSettings release(String other) {
        return copy(Optional.of(other), host, jdbc, port, controlPort);
    }

    /** The same for the next start: at the ports that it has, and with the release that {@code current} points at then. */
    ShopSettings at(ShopStatus running) {
        return ofCurrent().ports(running.uri().getPort(), running.metrics().getPort());
    }

    /** The same with the release that {@code current} points at. */
    ShopSettings ofCurrent() {
        return copy(Optional.empty(), host, jdbc, port, controlPort);
    }

    ShopSettings ports(int front, int control) {
        return copy(release, host, jdbc, front, control);
    }

    private ShopSettings copy(Size otherHeap, Optional<Size> otherMemory) {
        return new ShopSettings(
                release,
                otherHeap,
                cpus,
                workers,
                workerQueue,
                refusingBeyond,
                backlog,
                work,
                disk,
                otherMemory,
                host,
                jdbc,
                messages,
                port,
                controlPort);
    }

    private ShopSettings copy(
            Optional<String> id, Optional<String> address, Optional<String> database, int front, int control) {
        return new ShopSettings(
                id,
                heap,
                cpus,
                workers,
                workerQueue,
                refusingBeyond,
                backlog,
                work,
                disk,
                memory,
                address,
                database,
                messages,
                front,
                control);
    }

    long heapMib() {
        return heap.bytes() / MIB;
    }
}
