package chaos.words;

import chaos.plan.Behind;
import chaos.plan.BundledTarget;
import chaos.plan.Messages;
import chaos.quantity.Size;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A release of the bundled shop, and how it is set up. */
public final class BundledShop implements Word {

    private static final long SMALLEST_HEAP = 32_000_000;

    private final Saying saying;
    private final String release;
    private final Map<String, Duration> work = new LinkedHashMap<>();
    private Size heap = new Size(96_000_000);
    private int cpus = 1;
    private OptionalInt workers = OptionalInt.empty();
    private OptionalInt workerQueue = OptionalInt.empty();
    private OptionalInt refusingBeyond = OptionalInt.empty();
    private OptionalInt backlog = OptionalInt.empty();
    private Optional<Size> disk = Optional.empty();
    private Optional<Size> memory = Optional.empty();
    private Optional<Messages> messages = Optional.empty();
    private Optional<String> database = Optional.empty();

    BundledShop(Saying saying, String release) {
        this.saying = saying;
        this.release = release;
        if (!release.matches("[0-9]+(\\.[0-9]+){0,3}")) {
            saying.slip("a release is numbers joined by dots, got '" + release + "'", release, "such as '2.5.1'");
        }
    }

    /** The limit of its heap, 96 MB unless said. */
    public BundledShop heap(Size limit) {
        if (limit.bytes() < SMALLEST_HEAP) {
            String law = "the bundled shop needs a heap of at least 32 MB";
            saying.slip(law + ", got " + limit, limit.print(), "32.MB or more");
        } else {
            heap = limit;
        }
        return this;
    }

    /** How many processors its JVM counts on, 1 unless said; with {@link #memory} also how much of them it may use. */
    public BundledShop cpus(int number) {
        if (Laws.within(saying, "a number of processors", number, 1, 1024)) {
            cpus = number;
        }
        return this;
    }

    /** How many requests it works on at once. */
    public BundledShop workers(int number) {
        if (Laws.within(saying, "a number of workers", number, 1, 10_000)) {
            workers = OptionalInt.of(number);
        }
        return this;
    }

    /** How many requests may wait for a worker; those above it are answered 503. */
    public BundledShop workerQueue(int places) {
        if (Laws.within(saying, "a number of waiting requests", places, 1, 100_000)) {
            workerQueue = OptionalInt.of(places);
        }
        return this;
    }

    /** How many connections it takes; while so many are open it does not listen, so that others are refused. */
    public BundledShop refusingBeyond(int connections) {
        if (Laws.within(saying, "a number of connections", connections, 1, 100_000)) {
            refusingBeyond = OptionalInt.of(connections);
        }
        return this;
    }

    /** How many connections may wait until it takes them; those above it knock in vain. */
    public BundledShop backlog(int connections) {
        if (Laws.within(saying, "a number of waiting connections", connections, 1, 65_535)) {
            backlog = OptionalInt.of(connections);
        }
        return this;
    }

    /** How long an endpoint works on a request. */
    public BundledShop work(String path, Duration time) {
        if (Laws.path(saying, path)) {
            work.put(path, time);
        }
        return this;
    }

    /** The size of a small file system of its own for its data. */
    public BundledShop disk(Size size) {
        if (Laws.within(saying, "a file system of its own in bytes", size.bytes(), 8_000_000, 10_000_000_000L)) {
            disk = Optional.of(size);
        }
        return this;
    }

    /** The limit of all its memory, by a control group of its own where that may be made, else by its heap. */
    public BundledShop memory(Size limit) {
        if (Laws.within(
                saying, "the memory of the bundled shop in bytes", limit.bytes(), 64_000_000, 1_000_000_000_000L)) {
            memory = Optional.of(limit);
        }
        return this;
    }

    /**
     * Where its orders are: {@code 'memory'}, which nobody else can enter; {@code 'served'}, the same with a door for
     * others on this machine; or a JDBC address.
     */
    public BundledShop database(String address) {
        database = BehindLaws.ofShop(saying, address);
        return this;
    }

    /** How many messages may wait for its consumer, and how long that takes for each. */
    public BundledShop messages(int places, Duration work) {
        return messages(places, work, 1);
    }

    /** The same, and how often it tries a message that it cannot read before that becomes a dead letter. */
    public BundledShop messages(int places, Duration work, int tries) {
        if (Laws.within(saying, "a number of waiting messages", places, 1, 10_000_000)
                && Laws.within(saying, "a number of tries", tries, 1, 1_000_000)) {
            messages = Optional.of(new Messages(places, work, tries));
        }
        return this;
    }

    BundledTarget target() {
        Behind behind = new Behind(database, Optional.empty());
        return new BundledTarget(
                release,
                heap,
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
                saying.origin());
    }
}
