package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.plan.Stairs;
import chaos.testing.TinyServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What closed clients count where a server does not answer as it should. */
class ServerTroubleTest extends ClosedLoads {

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
}
