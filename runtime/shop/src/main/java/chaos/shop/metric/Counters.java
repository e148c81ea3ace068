package chaos.shop.metric;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** What is counted while requests are served: by any thread, without waiting. */
public final class Counters {
    private static final int CLASSES = 6;
    private static final int HUNDRED = 100;

    private final LongAdder[] requests = adders(Endpoint.values().length);
    private final LongAdder[] responses = adders(Endpoint.values().length * CLASSES);
    private final LongAdder[] dropped = adders(Endpoint.values().length);
    private final LongAdder[] errors = adders(ErrorKind.values().length);
    private final LongAdder accepted = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final AtomicInteger open = new AtomicInteger();

    public void requested(Endpoint endpoint) {
        requests[endpoint.ordinal()].increment();
    }

    public void responded(Endpoint endpoint, int status) {
        responses[endpoint.ordinal() * CLASSES + status / HUNDRED].increment();
    }

    /** A request that will never be answered, because its connection has gone. */
    public void dropped(Endpoint endpoint) {
        dropped[endpoint.ordinal()].increment();
    }

    public void failed(ErrorKind kind) {
        errors[kind.ordinal()].increment();
    }

    /** Counts a connection in, and says how many are open with it. */
    public int opened() {
        accepted.increment();
        return open.incrementAndGet();
    }

    public void closed() {
        open.decrementAndGet();
    }

    public void rejected() {
        rejected.increment();
    }

    public long requests(Endpoint endpoint) {
        return requests[endpoint.ordinal()].sum();
    }

    /** Responses by the first digit of their status, 1 to 5. */
    public long responses(Endpoint endpoint, int statusClass) {
        return responses[endpoint.ordinal() * CLASSES + statusClass].sum();
    }

    public long errors(ErrorKind kind) {
        return errors[kind.ordinal()].sum();
    }

    public int open() {
        return open.get();
    }

    public long accepted() {
        return accepted.sum();
    }

    public long connectionsRejected() {
        return rejected.sum();
    }

    /**
     * Requests taken and not yet answered, but for those that read the metrics; what ends is read first, so that it is
     * never too low.
     */
    public long inFlight() {
        long ended = 0;
        long begun = 0;
        for (Endpoint e : Endpoint.values()) {
            ended += e == Endpoint.METRICS ? 0 : ended(e);
        }
        for (Endpoint e : Endpoint.values()) {
            begun += e == Endpoint.METRICS ? 0 : requests(e);
        }
        return Math.max(0, begun - ended);
    }

    private long ended(Endpoint endpoint) {
        long ended = dropped[endpoint.ordinal()].sum();
        for (int statusClass = 1; statusClass < CLASSES; statusClass++) {
            ended += responses(endpoint, statusClass);
        }
        return ended;
    }

    private static LongAdder[] adders(int count) {
        return Stream.generate(LongAdder::new).limit(count).toArray(LongAdder[]::new);
    }
}
