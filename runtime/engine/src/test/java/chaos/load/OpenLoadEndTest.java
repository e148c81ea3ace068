package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import chaos.plan.Backpressure;
import chaos.plan.Backpressure.Beyond;
import chaos.plan.Load;
import chaos.plan.Spacing;
import chaos.testing.TinyServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is sent up to the end of a load, and what becomes of it then. */
class OpenLoadEndTest extends OpenLoads {

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

    /** A hundred a second for a second are a hundred, also where the last answers come long after the end. */
    @Test
    void whatIsInFlightAtTheEndIsAnsweredOrTimesOut() throws IOException {
        TinyServer.Talk slow = line -> {
            while (line.request()) {
                Thread.sleep(1_200);
                line.say(OK);
            }
        };
        try (TinyServer server = new TinyServer(slow);
                LoadGenerator load = load(server.uri(), 1_000, Beyond.QUEUE)) {
            load.follow(shapes(100, 1_000, 0, 10));
            await().until(() -> memory.last("load.offered").orElse(-1) == 0);
            load.finish(() -> true);
            assertThat(memory.count("load.arrived")).isEqualTo(100);
            assertThat(memory.count("load.finished")).isEqualTo(100);
            assertThat(memory.count("inFlight")).isZero();
        }
    }

    @Test
    void aServerThatHushesAtTheEndIsWaitedForUpToTheTimeout() throws IOException {
        try (TinyServer server = new TinyServer(TinyServer.Line::hush);
                LoadGenerator load = Loads.of(
                        server.uri(),
                        new Load(List.of(journey()), shapes(1, 1)),
                        Duration.ofMillis(900),
                        clock,
                        memory)) {
            load.follow(shapes(100, 300, 0, 10));
            await().until(() -> memory.last("inFlight").orElse(0) == 30);
            load.finish(() -> true);
            assertThat(memory.count("load.timedOut")).isEqualTo(30);
        }
    }

    @Test
    void whoHasNoPatienceIsNotKeptWaiting() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (TinyServer server = new TinyServer(TinyServer.Line::hush);
                LoadGenerator load = load(server.uri(), 1_000, Beyond.QUEUE)) {
            load.follow(shapes(100, 300, 0, 10));
            await().until(() -> memory.last("inFlight").orElse(0) == 30);
            load.finish(() -> asked.incrementAndGet() < 3);
        }
        assertThat(asked).hasValue(3);
        assertThat(memory.count("inFlight")).isEqualTo(30);
    }
}
