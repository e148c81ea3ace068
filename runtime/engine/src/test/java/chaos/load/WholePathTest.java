package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.journal.SystemClock;
import chaos.plan.Arrivals;
import chaos.plan.Backpressure;
import chaos.plan.Hold;
import chaos.plan.Journey;
import chaos.plan.Load;
import chaos.plan.Spacing;
import chaos.quantity.Rate;
import chaos.testing.Memory;
import chaos.testing.TinyServer;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The loop's thread as a whole, over real sockets: what a request allocates once everything is warm. Once a second the
 * loop writes its record, which allocates by the second and not by the request; so the law is asserted on many requests.
 */
class WholePathTest {

    private static final int WARM_UP = 20_000;
    private static final int REQUESTS = 60_000;
    private static final double MOST_BYTES = 16;

    /** What the record of a second costs, whatever the number of requests. */
    private static final double RECORD_BYTES = 400_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<Journey> journeys() {
        return Stream.of(
                new Journey("GET", "/x", Duration.ZERO, Asking.HERE),
                Asking.journey(
                        Asking.get("a", "/a").answering(200).within(Duration.ofSeconds(2)),
                        Asking.get("b", "/b").header("Accept", "text/plain")));
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void aRequestWithoutValuesAllocatesNothing(Journey journey) throws IOException {
        Memory memory = new Memory();
        SystemClock clock = new SystemClock();
        try (TinyServer server = TinyServer.answering(TinyServer.answer(200, "Hello, World!"));
                LoadGenerator load = Loads.closed(server.uri(), List.of(journey), clock, memory)) {
            load.follow(new Hold(8, Duration.ofMinutes(5), Asking.HERE));
            await().atMost(Duration.ofMinutes(1)).until(() -> server.requests() > WARM_UP);
            long thread = loopThread();
            long begin = clock.nanos();
            long before = threads.getThreadAllocatedBytes(thread);
            long first = server.requests();
            await().atMost(Duration.ofMinutes(2)).until(() -> server.requests() - first > REQUESTS);
            double requests = server.requests() - first;
            double records = Math.ceil((clock.nanos() - begin) / 1e9) * RECORD_BYTES;
            double bytes = threads.getThreadAllocatedBytes(thread) - before - records;
            assertThat(bytes / requests)
                    .as("bytes a request over %.0f requests", requests)
                    .isLessThan(MOST_BYTES);
        }
    }

    /** What the record of a second costs is measured at a rate at which requests cost next to nothing. */
    @Test
    void anArrivalThatIsSentAllocatesNothing() throws IOException {
        Memory memory = new Memory();
        Load.Arriving arriving = new Load.Arriving(
                new Spacing.Even(), new Backpressure(20, Backpressure.Beyond.QUEUE), Duration.ofMillis(1));
        Load load = new Load(
                List.of(new Journey("GET", "/x", Duration.ZERO, Asking.HERE)), List.of(fast()), arriving, List.of());
        try (TinyServer server = TinyServer.answering(TinyServer.answer(200, "Hello, World!"));
                LoadGenerator generator = Loads.of(server.uri(), load, new SystemClock(), memory)) {
            generator.follow(fast());
            await().atMost(Duration.ofMinutes(1)).until(() -> server.requests() > WARM_UP);
            generator.follow(new Arrivals(new Rate(20), Duration.ofMinutes(5), Asking.HERE));
            Stretch slow = new Stretch(memory, 1, 2);
            generator.follow(fast());
            Stretch quick = new Stretch(memory, 1, 3);
            double requests = quick.requests - slow.requests / slow.records * quick.records;
            double bytes = quick.bytes - slow.bytes / slow.records * quick.records;
            assertThat(requests).isGreaterThan(1_000);
            assertThat(bytes / requests)
                    .as("bytes a request over %.0f requests", requests)
                    .isLessThan(MOST_BYTES);
        }
    }

    private static Arrivals fast() {
        return new Arrivals(new Rate(8_000), Duration.ofMinutes(5), Asking.HERE);
    }

    /** What was done from one record of a second to a later one. */
    private final class Stretch {

        private final double records;
        private final double requests;
        private final double bytes;

        private Stretch(Memory memory, int skipped, int seconds) {
            long begin = memory.intervals("latency").size() + skipped;
            await().pollInterval(Duration.ofMillis(5))
                    .until(() -> memory.intervals("latency").size() >= begin);
            long first = memory.intervals("latency").size();
            double started = memory.count("load.started");
            long before = threads.getThreadAllocatedBytes(loopThread());
            await().pollInterval(Duration.ofMillis(5))
                    .until(() -> memory.intervals("latency").size() >= first + seconds);
            bytes = threads.getThreadAllocatedBytes(loopThread()) - before;
            records = memory.intervals("latency").size() - first;
            requests = memory.count("load.started") - started;
        }
    }

    private static long loopThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("load"))
                .mapToLong(Thread::getId)
                .max()
                .orElseThrow();
    }
}
