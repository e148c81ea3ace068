package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chaos.journal.Event;
import chaos.plan.Journey;
import chaos.plan.Ramp;
import chaos.testing.TinyServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedLoadTest extends ClosedLoads {

    @Test
    void pacedClientsKeepTheirGrid() throws IOException {
        try (TinyServer server = TinyServer.answering(OK);
                LoadGenerator load = load(server.uri(), 50)) {
            long begin = clock.nanos();
            load.follow(hold(20));
            await().until(() -> server.requests() >= 400);
            load.close();
            double paces = (clock.nanos() - begin) / 50e6;
            assertThat(memory.count("load.finished")).isEqualTo(server.requests());
            assertThat((double) server.requests())
                    .as("20 clients over %.2f paces", paces)
                    .isBetween(20 * (paces - 1.5) * 0.8, 20 * (paces + 1));
            assertThat(server.connections()).isEqualTo(20);
        }
        assertThat(memory.count("load.failed")).isZero();
        assertThat(memory.total("latency").getTotalCount()).isEqualTo(memory.count("load.finished"));
        assertThat(memory.total("lateness").getTotalCount()).isEqualTo(memory.count("load.started"));
    }

    @Test
    void clientsWithoutAPaceSendAsSoonAsTheyAreAnswered() throws IOException {
        try (TinyServer server = TinyServer.answering(OK);
                LoadGenerator load = load(server.uri(), 0)) {
            load.follow(hold(4));
            await().until(() -> server.requests() > 5_000);
            await().until(() -> memory.last("availability").isPresent());
        }
        assertThat(memory.last("availability")).hasValue(100);
        assertThat(memory.last("errors")).hasValue(0);
        assertThat(memory.last("correctness")).hasValue(100);
        assertThat(memory.all("load.offered")).isEmpty();
    }

    @Test
    void journeysShareTheClients() throws IOException {
        AtomicLong other = new AtomicLong();
        try (TinyServer server = TinyServer.answering(OK);
                TinyServer unused = TinyServer.answering(OK);
                LoadGenerator load = Loads.closed(server.uri(), List.of(journey(20), journey(40)), clock, memory)) {
            load.follow(hold(5));
            await().until(() -> memory.last("load.offered").isPresent());
            other.set(unused.requests());
        }
        assertThat(other).hasValue(0);
        assertThat(memory.last("load.offered")).hasValue(3 * 50.0 + 2 * 25.0);
    }

    @Test
    void clientsFollowTheShapeUpAndDown() throws IOException {
        try (TinyServer server = TinyServer.answering(OK);
                LoadGenerator load = load(server.uri(), 20)) {
            load.follow(new Ramp(0, 30, Duration.ofMillis(300), HERE));
            await().until(() -> load.clients() == 30 && memory.last("clients").orElse(-1) == 30);
            load.follow(hold(3));
            await().until(() -> load.clients() == 3);
            await().until(() -> memory.last("connections.client").orElse(-1) == 3);
            load.follow(hold(6));
            await().until(() -> memory.last("connections.client").orElse(-1) == 6);
        }
        assertThat(memory.all("clients").max()).hasValue(30);
        assertThat(memory.count("load.failed")).isZero();
    }

    /**
     * Ten clients, a request every 50 ms each, and a server that is silent for a second: each client has exactly one request
     * that waits, sent within 50 ms of the silence's begin, so ten latencies are between 0.95 s and 1 s. A generator that
     * omits them, or that measures from a send that it delayed, shows none or fewer.
     */
    @Test
    void aStallShowsInTheLatencyAsComputed() throws Exception {
        AtomicBoolean stalled = new AtomicBoolean();
        CountDownLatch over = new CountDownLatch(1);
        TinyServer.Talk talk = line -> {
            while (line.request()) {
                if (stalled.get()) {
                    over.await(10, TimeUnit.SECONDS);
                }
                line.say(OK);
            }
        };
        double seconds;
        try (TinyServer server = new TinyServer(talk);
                LoadGenerator load = load(server.uri(), 50)) {
            load.follow(hold(10));
            await().until(() -> server.requests() > 100);
            long begin = clock.nanos();
            stalled.set(true);
            await().until(() -> clock.nanos() - begin > 1_000_000_000);
            stalled.set(false);
            over.countDown();
            seconds = (clock.nanos() - begin) / 1e9;
            long before = server.requests();
            await().until(() -> server.requests() > before + 50);
        }
        Histogram latency = memory.total("latency");
        long low = (long) ((seconds - 0.05 - 0.03) * 1e6);
        assertThat(latency.getCountBetweenValues(low, latency.getMaxValue()))
                .as("latencies over %d µs of a stall of %.3f s: %s", low, seconds, latency.getMaxValue())
                .isEqualTo(10);
        assertThat(latency.getMaxValue() / 1e6).isBetween(seconds - 0.05, seconds + 0.3);
    }

    @Test
    void theSecondsAddUpToTheTotal() throws IOException {
        try (TinyServer server = TinyServer.answering(OK);
                LoadGenerator load = load(server.uri(), 1)) {
            load.follow(hold(5));
            await().until(() -> memory.all("throughput").count() >= 3);
        }
        assertThat(memory.total("serviceTime").getTotalCount()).isEqualTo(memory.count("load.finished"));
        memory.intervals("latency").forEach(i -> assertThat(i.to()).isGreaterThanOrEqualTo(i.from()));
        assertThat(memory.all("load.busy").max().orElseThrow()).isBetween(0.0, 100.0);
    }

    @Test
    void closeIsQuickWhateverIsInFlight() throws IOException {
        try (TinyServer server = new TinyServer(TinyServer.Line::hush);
                LoadGenerator load = load(server.uri(), 10)) {
            load.follow(hold(5));
            await().until(() -> memory.last("inFlight").orElse(0) == 5);
            long begin = clock.nanos();
            load.close();
            load.close();
            assertThat((clock.nanos() - begin) / 1e9).as("seconds to close").isLessThan(1.2);
        }
        assertThat(memory.count("inFlight")).isEqualTo(5);
    }

    @Test
    void closeWaitsForWhatIsInFlight() throws IOException {
        TinyServer.Talk talk = line -> {
            while (line.request()) {
                new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
                line.say(OK);
            }
        };
        try (TinyServer server = new TinyServer(talk);
                LoadGenerator load = load(server.uri(), 0)) {
            load.follow(hold(5));
            await().until(() -> memory.last("inFlight").orElse(0) == 5);
        }
        assertThat(memory.count("inFlight")).isZero();
        assertThat(memory.events()).noneMatch(Event.Warned.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({"ftp://127.0.0.1:1,over HTTP", "http:///x,HOST", "http://no-such-host.invalid,not known"})
    void aBaseThatCannotBeRequestedIsRefused(URI base, String reason) {
        assertThatThrownBy(() -> load(base, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource({"GET,x", "GET,/a b", "get,/", "GET,'/\r\nX: y'"})
    void aRequestThatCannotBeSaidIsRefused(String method, String path) {
        Journey journey = new Journey(method, path, Duration.ZERO, HERE);
        assertThatThrownBy(() -> Loads.closed(URI.create("http://127.0.0.1:1"), List.of(journey), clock, memory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of a request is");
    }
}
