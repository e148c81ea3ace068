package chaos.load;

import chaos.journal.Recorder;
import chaos.journal.RunClock;
import chaos.plan.Journey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes load generators. */
public final class Loads {

    /** How long an answer may take before it counts as failed, if nothing else is said. */
    public static final Duration TIMEOUT = Duration.ofSeconds(5);

    private Loads() {}

    /** As {@link #closed(URI, List, Duration, RunClock, Recorder)} with the default timeout. */
    public static LoadGenerator closed(URI base, List<Journey> journeys, RunClock clock, Recorder recorder) {
        return closed(base, journeys, TIMEOUT, clock, recorder);
    }

    /**
     * A generator of closed clients, without any until a shape is followed. Each has a connection of its own and sends its
     * next request when its pace has passed since the last intended send, but never before the last was answered.
     *
     * @param base where the service is, {@code http} only; journeys' paths are below its path
     * @param journeys what clients request; the clients take turns among them
     * @param timeout from the actual begin of a request; longer than 0
     * @throws IllegalArgumentException where the base or the journeys cannot be requested
     */
    public static LoadGenerator closed(
            URI base, List<Journey> journeys, Duration timeout, RunClock clock, Recorder recorder) {
        InetSocketAddress address = Address.of(base);
        if (journeys.isEmpty()) {
            throw new IllegalArgumentException("a load needs at least 1 journey, got none");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a request's timeout must be longer than 0, got " + timeout);
        }
        NamedMeter.Register named = new NamedMeter.Register();
        List<Route> routes = journeys.stream()
                .map(journey -> new Route(base, journey, named, feed(journey)))
                .toList();
        return start(address, routes, named, timeout, clock, new Desk(clock, recorder));
    }

    private static LoadGenerator start(
            InetSocketAddress address,
            List<Route> routes,
            NamedMeter.Register named,
            Duration timeout,
            RunClock clock,
            Desk desk) {
        Selector selector = selector();
        Floor floor = new Floor(
                address, selector, clock, new Agenda(), new Tally(), new Meter(), named, desk::hindered, desk::wrong);
        Crowd crowd = new Crowd(floor, routes, clock.nanos());
        Orders orders = new Orders();
        Loop loop = new Loop(floor, crowd, desk, orders, timeout.toNanos());
        return new ClosedLoad(loop, orders, selector, clock);
    }

    private static @Nullable Feed feed(Journey journey) {
        return journey.feeder()
                .map(feeder -> new Feed(DataRows.of(feeder), feeder.seed()))
                .orElse(null);
    }

    private static Selector selector() {
        try {
            return Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("no load can be sent: " + e.getMessage(), e);
        }
    }
}
