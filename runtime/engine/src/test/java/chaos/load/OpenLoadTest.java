package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import chaos.journal.SystemClock;
import chaos.plan.Arrivals;
import chaos.plan.Backpressure;
import chaos.plan.Backpressure.Beyond;
import chaos.plan.Journey;
import chaos.plan.Load;
import chaos.plan.LoadShape;
import chaos.plan.Origin;
import chaos.plan.Spacing;
import chaos.quantity.Rate;
import chaos.testing.Memory;
import chaos.testing.TinyServer;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenLoadTest {

    private static final Origin HERE = new Origin("a-test", 1);
    private static final String OK = TinyServer.answer(200, "hello");

    private final SystemClock clock = new SystemClock();
    private final Memory memory = new Memory();

    /** Each arrival was begun, was dropped or still waits; each that was begun ended in one way or is in flight. */
    @AfterEach
    void theLawsHeld() {
        assertThat(memory.count("load.arrived"))
                .isEqualTo(memory.count("load.begun") + memory.count("load.dropped") + memory.count("waiting"));
        assertThat(memory.count("load.started")).isEqualTo(memory.count("load.begun"));
        assertThat(memory.count("load.started"))
                .isEqualTo(memory.count("load.finished") + memory.count("load.failed") + memory.count("inFlight"));
    }

    @Test
    void asManyAreSentAsTheShapesSayAndNoneMore() throws IOException {
        try (TinyServer server = TinyServer.answering(OK);
                LoadGenerator load = load(server.uri(), 1_000, Beyond.QUEUE)) {
            load.follow(shapes(500.5, 1_000, 100.5, 1_000));
            await().until(() -> memory.last("load.offered").orElse(-1) == 0);
            await().until(() -> memory.last("inFlight").orElse(-1) == 0);
        }
        assertThat(memory.count("load.finished")).isEqualTo(601);
        assertThat(memory.total("lateness").getTotalCount()).isEqualTo(601);
        assertThat(memory.total("queueTime").getTotalCount()).isZero();
        assertThat(memory.all("load.offered").max()).hasValueCloseTo(500.5, within(25.0));
    }

    /** Though the end is told long before the next tick, which is when they are sent. */
    @Test
    void whatArrivedBeforeTheEndIsSentAfterIt() throws IOException {
        Load.Arriving slow =
                new Load.Arriving(new Spacing.Even(), new Backpressure(1_000, Beyond.QUEUE), Duration.ofMillis(100));
        try (TinyServer server = TinyServer.answering(OK);
                LoadGenerator load = Loads.of(
                        server.uri(), new Load(List.of(journey()), shapes(1, 1), slow, List.of()), clock, memory)) {
            load.follow(shapes(1_000, 450, 0, 10));
            long begun = clock.nanos();
            await().pollInterval(Duration.ofMillis(1)).until(() -> clock.nanos() - begun > 450_000_000);
        }
        assertThat(memory.count("load.arrived")).isEqualTo(450);
        assertThat(memory.count("load.finished")).isEqualTo(450);
    }

    @Test
    void theAddressesItIsToSendFromAreWhatTheServerSees() throws IOException {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        CountDownLatch four = new CountDownLatch(4);
        TinyServer.Talk talk = line -> {
            seen.add(line.peer());
            four.countDown();
            while (line.request()) {
                four.await(10, TimeUnit.SECONDS);
                line.say(OK);
            }
        };
        Load.Arriving few =
                new Load.Arriving(new Spacing.Even(), new Backpressure(4, Beyond.QUEUE), Duration.ofMillis(1));
        Load from = new Load(List.of(journey()), shapes(1, 1), few, List.of("127.0.0.2", "127.0.0.3"));
        try (TinyServer server = new TinyServer(talk);
                LoadGenerator load = Loads.of(server.uri(), from, clock, memory)) {
            load.follow(new Arrivals(new Rate(200), Duration.ofMinutes(1), HERE));
            await().until(() -> memory.count("load.finished") > 10);
        }
        assertThat(seen).containsExactlyInAnyOrder("127.0.0.2", "127.0.0.3");
    }

    /**
     * A hundred a second, and a server that is silent for so long: who arrives t seconds before the silence ends is answered
     * t later, so the latencies are spread evenly over the silence, whether each is sent or waits in the queue.
     */
    @ParameterizedTest
    @ValueSource(longs = {1_000, 3})
    void aStallShowsInTheLatencyAsComputed(long bound) throws Exception {
        Stall stall = new Stall();
        double seconds;
        try (TinyServer server = new TinyServer(stall);
                LoadGenerator load = load(server.uri(), bound, Beyond.QUEUE)) {
            load.follow(new Arrivals(new Rate(100), Duration.ofMinutes(1), HERE));
            await().until(() -> server.requests() > 20);
            long begin = clock.nanos();
            stall.begin();
            await().until(() -> clock.nanos() - begin > 1_500_000_000);
            stall.end();
            seconds = (clock.nanos() - begin) / 1e9;
            long before = server.requests();
            await().until(() -> server.requests() > before + 200);
        }
        Histogram latency = memory.total("latency");
        for (double part : new double[] {0.2, 0.4, 0.6, 0.8}) {
            long above = latency.getCountBetweenValues((long) (part * seconds * 1e6), Long.MAX_VALUE / 2);
            assertThat((double) above)
                    .as("latencies above %.2f of a stall of %.3f s at 100 a second", part, seconds)
                    .isCloseTo(100 * seconds * (1 - part), within(12.0));
        }
        assertThat(latency.getMaxValue() / 1e6).isCloseTo(seconds, within(0.3));
        assertThat(memory.count("load.queued") > 0).isEqualTo(bound == 3);
        assertThat(memory.count("load.dropped")).isZero();
    }

    @Test
    void beyondTheBoundArrivalsAreDroppedAndCounted() throws Exception {
        Stall stall = new Stall();
        try (TinyServer server = new TinyServer(stall);
                LoadGenerator load = load(server.uri(), 7, Beyond.DROP)) {
            stall.begin();
            load.follow(new Arrivals(new Rate(500), Duration.ofMinutes(1), HERE));
            await().until(() -> memory.count("load.dropped") > 100);
            assertThat(memory.all("inFlight").max()).hasValue(7);
            stall.end();
            await().until(() -> memory.count("load.finished") > 100);
        }
        assertThat(memory.count("load.queued")).isZero();
        assertThat(memory.all("waiting").max()).hasValue(0);
    }

    @Test
    void whatWaitedIsTimedAndItsLatenessIsNotOurs() throws Exception {
        Stall stall = new Stall();
        try (TinyServer server = new TinyServer(stall);
                LoadGenerator load = load(server.uri(), 2, Beyond.QUEUE)) {
            stall.begin();
            load.follow(shapes(100, 1_000, 0, 10));
            await().until(() -> memory.all("waiting").max().orElse(0) == 98);
            stall.end();
            await().until(() -> memory.last("waiting").orElse(-1) == 0 && memory.count("load.finished") == 100);
        }
        assertThat(memory.total("queueTime").getTotalCount()).isEqualTo(98);
        assertThat(memory.count("load.queued")).isEqualTo(98);
        assertThat(memory.total("queueTime").getMaxValue()).isGreaterThan(900_000);
        assertThat(memory.total("lateness").getTotalCount()).isEqualTo(100);
        assertThat(memory.total("lateness").getValueAtPercentile(90)).isLessThan(500_000);
        assertThat(memory.total("serviceTime").getTotalCount()).isEqualTo(100);
    }

    @Test
    void whoWaitsCostsNoMemory() throws Exception {
        try (TinyServer server = new TinyServer(TinyServer.Line::hush);
                LoadGenerator load = load(server.uri(), 5, Beyond.QUEUE)) {
            load.follow(new Arrivals(new Rate(100_000), Duration.ofMinutes(1), HERE));
            await().until(() -> memory.count("load.queued") > 100_000);
            long bytes = allocated();
            long waiting = memory.count("load.queued");
            await().until(() -> memory.count("load.queued") > waiting + 200_000);
            double each = (allocated() - bytes) / (double) (memory.count("load.queued") - waiting);
            assertThat(each).as("bytes for each arrival that waits").isLessThan(16);
        }
    }

    @Test
    void connectionsAreOpenedAsTheyAreNeededAndUsedAgain() throws IOException {
        try (TinyServer server = TinyServer.answering(OK);
                LoadGenerator load = load(server.uri(), 1_000, Beyond.QUEUE)) {
            load.follow(new Arrivals(new Rate(200), Duration.ofMinutes(1), HERE));
            await().until(() -> server.requests() > 400);
            assertThat(server.connections()).isLessThan(100);
        }
    }

    @Test
    void aDeadServerIsCountedAtTheRateAndDoesNotSpin() throws IOException {
        int port;
        try (TinyServer server = TinyServer.answering(OK)) {
            port = server.port();
        }
        try (LoadGenerator load = load(URI.create("http://127.0.0.1:" + port), 10, Beyond.QUEUE)) {
            load.follow(new Arrivals(new Rate(200), Duration.ofMinutes(1), HERE));
            await().until(() -> memory.count("load.refused") > 100);
        }
        assertThat(memory.all("load.busy").max().orElse(0)).isLessThan(95);
    }

    @Test
    void arrivalsAreSharedAmongJourneysByTheirWeights() throws IOException {
        try (TinyServer server = TinyServer.answering(OK);
                LoadGenerator load = Loads.of(
                        server.uri(),
                        new Load(List.of(journey(), journey()), shapes(100, 1_000, 0, 10)),
                        clock,
                        memory)) {
            load.follow(shapes(100, 1_000, 0, 10));
            await().until(() -> memory.count("load.finished") == 100);
        }
    }

    /** A server that does at random all that servers do wrong, and a bound that is often met; the laws are asserted after. */
    @ParameterizedTest
    @ValueSource(strings = {"QUEUE", "DROP"})
    void whateverTheServerDoesNothingIsLostFromTheTotals(Beyond beyond) throws IOException {
        Random random = new Random(7);
        List<TinyServer.Talk> moods = List.of(
                line -> line.say(OK),
                line -> line.say("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"),
                line -> line.say("nonsense\r\n\r\n"),
                TinyServer.Line::hush,
                TinyServer.Line::reset);
        TinyServer.Talk moody = line -> {
            while (line.request()) {
                int mood = random.nextInt(moods.size() * 2);
                moods.get(mood < moods.size() ? mood : 0).talk(line);
                if (mood >= moods.size() - 2 && mood < moods.size()) {
                    return;
                }
            }
        };
        Load plan = new Load(
                List.of(journey()),
                shapes(300, 60_000),
                new Load.Arriving(new Spacing.Poisson(3), new Backpressure(5, beyond), Duration.ofMillis(1)),
                List.of());
        try (TinyServer server = new TinyServer(moody);
                LoadGenerator load = Loads.of(server.uri(), plan, Duration.ofMillis(50), clock, memory)) {
            load.follow(plan.shapes());
            List<String> kinds = List.of("finished", "status5xx", "wrong", "timedOut", "reset");
            await().until(() -> kinds.stream().allMatch(kind -> memory.count("load." + kind) > 10));
        }
        assertThat(memory.troubles()).isEmpty();
    }

    /** Answers, or is silent as long as it is told to be. */
    private static final class Stall implements TinyServer.Talk {

        private volatile CountDownLatch over = new CountDownLatch(0);

        void begin() {
            over = new CountDownLatch(1);
        }

        void end() {
            over.countDown();
        }

        @Override
        public void talk(TinyServer.Line line) throws IOException, InterruptedException {
            while (line.request()) {
                over.await(10, TimeUnit.SECONDS);
                line.say(OK);
            }
        }
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("load"))
                .mapToLong(thread -> threads.getThreadAllocatedBytes(thread.getId()))
                .sum();
    }

    private LoadGenerator load(URI base, long bound, Beyond beyond) {
        Load.Arriving arriving =
                new Load.Arriving(new Spacing.Even(), new Backpressure(bound, beyond), Duration.ofMillis(1));
        return Loads.of(base, new Load(List.of(journey()), shapes(1, 1), arriving, List.of()), clock, memory);
    }

    private static List<LoadShape> shapes(double... ratesAndMillis) {
        List<LoadShape> shapes = new java.util.ArrayList<>();
        for (int i = 0; i < ratesAndMillis.length; i += 2) {
            shapes.add(
                    new Arrivals(new Rate(ratesAndMillis[i]), Duration.ofMillis((long) ratesAndMillis[i + 1]), HERE));
        }
        if (ratesAndMillis.length > 2) {
            shapes.add(new Arrivals(new Rate(0), Duration.ofMillis(1), HERE));
        }
        return shapes;
    }

    private static Journey journey() {
        return new Journey("GET", "/api/data", Duration.ZERO, HERE);
    }
}
