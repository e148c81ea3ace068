package chaos.load;

import chaos.journal.Recorder;
import chaos.journal.RunClock;
import chaos.plan.Journey;
import chaos.plan.Load;
import chaos.plan.Trust;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes load generators. */
public final class Loads {

    /** How long an answer may take before it counts as failed, if nothing else is said. */
    public static final Duration TIMEOUT = Duration.ofSeconds(5);

    private Loads() {}

    /** A generator for a load of a plan, with the default timeout; nothing is sent until a shape is followed. */
    public static LoadGenerator of(URI base, Trust trust, Load load, RunClock clock, Recorder recorder) {
        return of(base, trust, load, TIMEOUT, clock, recorder);
    }

    /** The same at an address where the system's authorities are trusted. */
    public static LoadGenerator of(URI base, Load load, RunClock clock, Recorder recorder) {
        return of(base, load, TIMEOUT, clock, recorder);
    }

    /** The same with a timeout. */
    public static LoadGenerator of(URI base, Load load, Duration timeout, RunClock clock, Recorder recorder) {
        return of(base, new Trust.OfSystem(), load, timeout, clock, recorder);
    }

    /** A generator of closed clients, with the default timeout. */
    public static LoadGenerator closed(URI base, List<Journey> journeys, RunClock clock, Recorder recorder) {
        return closed(base, journeys, TIMEOUT, clock, recorder);
    }

    /** A generator of closed clients. */
    public static LoadGenerator closed(
            URI base, List<Journey> journeys, Duration timeout, RunClock clock, Recorder recorder) {
        return of(base, new Trust.OfSystem(), new Load(journeys, List.of()), timeout, clock, recorder);
    }

    /**
     * A generator for a load of a plan; nothing is sent until a shape is followed.
     *
     * <p>A closed client has a connection of its own and begins its next round when its pace has passed since the last
     * intended one, but never before the last was answered. In the open model each arrival is sent when it is due.
     *
     * @param base where the service is, {@code http} or {@code https}; journeys' paths are below its path
     * @param trust who is trusted at an {@code https} address
     * @param load what is requested; its shapes only say of which model they are
     * @param timeout from the actual begin of a request; longer than 0
     * @throws IllegalArgumentException where the base or the journeys cannot be requested
     */
    public static LoadGenerator of(
            URI base, Trust trust, Load load, Duration timeout, RunClock clock, Recorder recorder) {
        InetSocketAddress address = Address.of(base);
        Security security = Security.of(base, trust);
        if (load.journeys().isEmpty()) {
            throw new IllegalArgumentException("a load needs at least 1 journey, got none");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a request's timeout must be longer than 0, got " + timeout);
        }
        NamedMeter.Register named = new NamedMeter.Register();
        List<Route> routes = load.journeys().stream()
                .map(journey -> new Route(base, journey, named, feed(journey)))
                .toList();
        Desk desk = new Desk(clock, recorder, load.late());
        Floor floor = new Floor(
                address,
                new Sources(load.sources()),
                security,
                Pollers.best(security != null),
                clock,
                new Agenda(),
                new Tally(),
                new Meter(),
                named,
                desk,
                new Manners());
        return start(floor, routes, load, timeout, desk);
    }

    private static LoadGenerator start(Floor floor, List<Route> routes, Load load, Duration timeout, Desk desk) {
        Orders orders = new Orders();
        long zero = floor.clock().nanos();
        Metronome metronome = load.open() ? metronome(floor, load.arriving().tick(), zero) : null;
        Traffic traffic = load.open()
                ? new Inflow(floor, orders, routes, load.arriving(), zero)
                : new Crowd(floor, orders, routes, zero);
        Loop loop = new Loop(floor, traffic, metronome, desk, orders, timeout.toNanos());
        return new RunningLoad(loop, orders, floor.poller(), floor.clock());
    }

    private static Metronome metronome(Floor floor, Duration tick, long zero) {
        Metronome metronome = new Metronome(floor.poller(), floor.clock(), tick.toNanos(), zero);
        Thread thread = new Thread(metronome, "load-metronome");
        thread.setDaemon(true);
        thread.start();
        return metronome;
    }

    private static @Nullable Feed feed(Journey journey) {
        return journey.feeder()
                .map(feeder -> new Feed(DataRows.of(feeder), feeder.seed()))
                .orElse(null);
    }
}
