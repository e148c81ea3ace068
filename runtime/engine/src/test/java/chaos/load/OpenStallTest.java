package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import chaos.plan.Arrivals;
import chaos.plan.Backpressure.Beyond;
import chaos.quantity.Rate;
import chaos.testing.TinyServer;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives while a server is silent. */
class OpenStallTest extends OpenLoads {

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

    /**
     * Many more a second than there are connections: they queue. Who arrives y seconds after the silence's begin is answered
     * behind all that came since, so latencies fall evenly from the silence's length to 0, however quickly the server is
     * then; and so the numbers of those above 80, 60, 40 and 20 percent of it are as 1 to 2 to 3 to 4.
     */
    @Test
    void aStallAtManyASecondShowsAsComputed() throws Exception {
        Stall stall = new Stall();
        double seconds;
        try (TinyServer server = new TinyServer(stall);
                LoadGenerator load = load(server.uri(), 50, Beyond.QUEUE)) {
            load.follow(new Arrivals(new Rate(3_000), Duration.ofMinutes(1), HERE));
            await().until(() -> server.requests() > 3_000);
            long begin = clock.nanos();
            stall.begin();
            await().until(() -> clock.nanos() - begin > 1_500_000_000);
            stall.end();
            seconds = (clock.nanos() - begin) / 1e9;
            await().until(() -> memory.last("waiting").orElse(-1) == 0);
        }
        Histogram latency = memory.total("latency");
        long[] above = new long[4];
        for (int i = 0; i < above.length; i++) {
            above[i] = latency.getCountBetweenValues((long) (0.2 * (4 - i) * seconds * 1e6), Long.MAX_VALUE / 2);
        }
        for (int i = 1; i < above.length; i++) {
            assertThat(above[i] / (double) above[0])
                    .as(
                            "latencies above %d %% of a stall of %.3f s, as multiples of those above 80 %%: %s",
                            80 - 20 * i, seconds, Arrays.toString(above))
                    .isCloseTo(i + 1, within(0.35 * (i + 1)));
        }
        assertThat(above[3]).isGreaterThanOrEqualTo((long) (0.8 * seconds * 3_000 * 0.9));
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

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("load"))
                .mapToLong(thread -> threads.getThreadAllocatedBytes(thread.getId()))
                .sum();
    }
}
