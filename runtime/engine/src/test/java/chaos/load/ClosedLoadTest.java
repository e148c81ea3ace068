package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chaos.journal.Event;
import chaos.journal.SystemClock;
import chaos.plan.Hold;
import chaos.plan.Journey;
import chaos.plan.LoadShape;
import chaos.plan.Origin;
import chaos.plan.Ramp;
import chaos.plan.Stairs;
import chaos.testing.Memory;
import chaos.testing.TinyServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedLoadTest {

    private static final Origin HERE = new Origin("a-test", 1);
    private static final String OK = TinyServer.answer(200, "hello");

    private final SystemClock clock = new SystemClock();
    private final Memory memory = new Memory();

    @AfterEach
    void theLawHeld() {
        String all = memory.samples().isEmpty()
                ? ""
                : memory.samples().get(memory.samples().size() - 1).toString();
        long failed = Arrays.stream(Ending.values())
                .filter(Ending::failed)
                .mapToLong(kind -> memory.count(kind.signal()))
                .sum();
        assertThat(memory.count("load.failed")).as(all).isEqualTo(failed);
        assertThat(memory.count("load.started"))
                .as(all)
                .isEqualTo(memory.count("load.finished") + failed + memory.count("inFlight"));
    }

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            load.status5xx | HTTP/1.1 503 No\\r\\nContent-Length: 0\\r\\n\\r\\n
            load.status4xx | HTTP/1.1 429 Slow down\\r\\nContent-Length: 0\\r\\n\\r\\n
            load.wrong     | SSH-2.0-OpenSSH\\r\\n
            load.wrong     | HTTP/1.1 200 OK\\r\\nContent-Length: 3\\r\\n\\r\\ntoo long
            load.finished  | HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n2\\r\\nab\\r\\n0\\r\\n\\r\\n
            load.finished  | HTTP/1.1 204 None\\r\\n\\r\\n
            """)
    void eachAnswerIsCountedByItsKind(String kind, String escaped) throws IOException {
        try (TinyServer server =
                        TinyServer.answering(escaped.replace("\\r", "\r").replace("\\n", "\n"));
                LoadGenerator load = load(server.uri(), 10)) {
            load.follow(hold(2));
            await().until(() -> memory.count(kind) > 10);
        }
        assertThat(memory.count(kind)).isEqualTo(memory.count("load.started") - memory.count("inFlight"));
        assertThat(memory.total("latency").getTotalCount()).isEqualTo(memory.count(kind));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            load.reset    | ''
            load.reset    | HTTP/1.1 200 O
            load.wrong    | HTTP/1.1 200 OK\\r\\nContent-Length: 9\\r\\n\\r\\ncut
            load.status5xx| HTTP/1.1 500 OK\\r\\nContent-Length: 9\\r\\n\\r\\ncut
            load.finished | HTTP/1.1 200 OK\\r\\n\\r\\nuntil the end
            load.finished | HTTP/1.1 200 OK\\r\\nConnection: close\\r\\nContent-Length: 2\\r\\n\\r\\nok
            """)
    void aServerThatClosesIsJudgedByWhatItSaidBefore(String kind, String escaped) throws IOException {
        String said = escaped.replace("\\r", "\r").replace("\\n", "\n");
        TinyServer.Talk talk = line -> {
            if (line.request()) {
                line.say(said);
            }
        };
        try (TinyServer server = new TinyServer(talk);
                LoadGenerator load = load(server.uri(), 10)) {
            load.follow(hold(2));
            await().until(() -> memory.count(kind) > 10);
            assertThat(server.connections()).isGreaterThan(10);
        }
        assertThat(memory.count(kind)).isEqualTo(memory.count("load.started") - memory.count("inFlight"));
    }

    @Test
    void aTornConnectionIsAReset() throws IOException {
        TinyServer.Talk talk = line -> {
            line.request();
            line.reset();
        };
        try (TinyServer server = new TinyServer(talk);
                LoadGenerator load = load(server.uri(), 10)) {
            load.follow(hold(2));
            await().until(() -> memory.count("load.reset") > 10);
        }
        assertThat(memory.total("latency").getTotalCount()).isZero();
    }

    @Test
    void silenceTimesOutAndShowsInTheLatency() throws IOException {
        try (TinyServer server = new TinyServer(TinyServer.Line::hush);
                LoadGenerator load =
                        Loads.closed(server.uri(), List.of(journey(20)), Duration.ofMillis(200), clock, memory)) {
            load.follow(hold(3));
            await().until(() -> memory.count("load.timedOut") >= 9);
            assertThat(server.connections()).isGreaterThanOrEqualTo(9);
        }
        assertThat(memory.total("latency").getMinValue()).isGreaterThanOrEqualTo(199_900);
        assertThat(memory.total("latency").getTotalCount()).isEqualTo(memory.count("load.timedOut"));
    }

    @Test
    void aServerThatSpeaksFirstIsNotListenedTo() throws IOException {
        TinyServer.Talk talk = line -> {
            line.say(OK);
            line.hush();
        };
        try (TinyServer server = new TinyServer(talk);
                LoadGenerator load =
                        Loads.closed(server.uri(), List.of(journey(20)), Duration.ofMillis(100), clock, memory)) {
            load.follow(hold(2));
            await().until(() -> server.connections() > 6);
        }
    }

    @Test
    void whatIsSaidWhileNothingIsAskedIsCountedAndToldOnce() throws IOException {
        TinyServer.Talk talk = line -> {
            if (line.request()) {
                line.say(OK);
                Thread.sleep(20);
                line.say("421 \u0007 bye\r\n");
                line.hush();
            }
        };
        try (TinyServer server = new TinyServer(talk);
                LoadGenerator load = load(server.uri(), 200)) {
            load.follow(hold(2));
            await().until(() -> memory.count("load.unasked") > 6);
            assertThat(server.connections()).isGreaterThan(6);
        }
        assertThat(memory.count("load.finished")).isGreaterThan(6);
        assertThat(memory.events())
                .filteredOn(event -> event.toString().contains("no request is in flight"))
                .singleElement()
                .asString()
                .contains("'421 . bye..'", "load.unasked");
    }

    @Test
    void refusedClientsKeepTheirPaceAndComeBackByThemselves() throws IOException {
        int port;
        try (TinyServer server = TinyServer.answering(OK)) {
            port = server.port();
        }
        try (LoadGenerator load = load(URI.create("http://127.0.0.1:" + port), 100)) {
            long begin = clock.nanos();
            load.follow(hold(10));
            await().until(() -> memory.count("load.refused") > 20);
            double most = 10 * ((clock.nanos() - begin) / 100e6 + 1);
            assertThat((double) memory.count("load.refused"))
                    .as("refusals on the pace")
                    .isLessThanOrEqualTo(most);
            try (TinyServer again = new TinyServer(port, line -> {
                while (line.request()) {
                    line.say(OK);
                }
            })) {
                await().until(() -> again.requests() > 30);
            }
        }
        assertThat(memory.count("load.finished")).isGreaterThanOrEqualTo(30);
        assertThat(memory.troubles()).isEmpty();
    }

    @Test
    void refusedClientsWithoutAPaceDoNotSpin() throws IOException {
        int port;
        try (TinyServer server = TinyServer.answering(OK)) {
            port = server.port();
        }
        try (LoadGenerator load = load(URI.create("http://127.0.0.1:" + port), 0)) {
            long begin = clock.nanos();
            load.follow(hold(10));
            await().until(() -> memory.count("load.refused") > 20);
            double most = 10 * ((clock.nanos() - begin) / (double) Pacer.RETRY_FLOOR + 1);
            assertThat((double) memory.count("load.refused")).isLessThanOrEqualTo(most);
        }
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

    /** A server that does at random all that servers do wrong; the law is asserted after every test. */
    @Test
    void whateverTheServerDoesNothingIsLostFromTheTotals() throws IOException {
        Random random = new Random(11);
        List<TinyServer.Talk> moods = List.of(
                line -> line.say(OK),
                line -> line.say("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n"),
                line -> line.say("HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n"),
                line -> line.say("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello and more"),
                line -> line.say("nonsense\r\n\r\n"),
                TinyServer.Line::hush,
                TinyServer.Line::reset,
                line -> line.say("HTTP/1.1 2"));
        TinyServer.Talk moody = line -> {
            while (line.request()) {
                int mood = random.nextInt(moods.size() * 2);
                moods.get(mood < moods.size() ? mood : 0).talk(line);
                if (mood >= moods.size() - 2 && mood < moods.size()) {
                    return;
                }
            }
        };
        try (TinyServer server = new TinyServer(moody);
                LoadGenerator load =
                        Loads.closed(server.uri(), List.of(journey(5)), Duration.ofMillis(50), clock, memory)) {
            load.follow(new Stairs(5, 25, 5, Duration.ofMillis(200), HERE));
            List<String> kinds = List.of("finished", "status5xx", "status4xx", "wrong", "timedOut", "reset");
            await().until(() -> kinds.stream().allMatch(kind -> memory.count("load." + kind) > 10));
        }
        assertThat(memory.troubles()).isEmpty();
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

    private LoadGenerator load(URI base, int paceMillis) {
        return Loads.closed(base, List.of(journey(paceMillis)), clock, memory);
    }

    private static Journey journey(int paceMillis) {
        return new Journey("GET", "/api/data", Duration.ofMillis(paceMillis), HERE);
    }

    private static LoadShape hold(long clients) {
        return new Hold(clients, Duration.ofMinutes(1), HERE);
    }
}
