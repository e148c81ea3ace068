package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.plan.Arrivals;
import chaos.plan.Backpressure;
import chaos.plan.Backpressure.Beyond;
import chaos.plan.Load;
import chaos.plan.Spacing;
import chaos.quantity.Rate;
import chaos.testing.TinyServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenLoadTest extends OpenLoads {

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
}
