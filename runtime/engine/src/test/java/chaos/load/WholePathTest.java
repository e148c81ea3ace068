package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.plan.Arrivals;
import chaos.plan.Backpressure;
import chaos.plan.Hold;
import chaos.plan.Journey;
import chaos.plan.Load;
import chaos.plan.LoadShape;
import chaos.plan.Spacing;
import chaos.quantity.Rate;
import chaos.testing.TinyServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The loop's thread as a whole, over real sockets: what a request allocates once everything is warm. Once a second the
 * loop writes its record, which allocates by the second and not by the request; that share is measured and left out.
 */
class WholePathTest {

    private static final long WARM_UP = 20_000;
    private static final long REQUESTS = 60_000;
    private static final long ARRIVALS = 10_000;
    private static final double MOST_BYTES = 16;

    private final OwnBytes own = new OwnBytes();

    static Stream<Journey> journeys() {
        return Stream.of(
                plain(),
                Asking.journey(
                        Asking.get("a", "/a").answering(200).within(Duration.ofSeconds(2)),
                        Asking.get("b", "/b").header("Accept", "text/plain")));
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void aRequestWithoutValuesAllocatesNothing(Journey journey) throws IOException {
        LoadShape shape = new Hold(8, Duration.ofMinutes(5), Asking.HERE);
        assertAllocatesNothing(new Load(List.of(journey), List.of(shape)), REQUESTS);
    }

    @Test
    void anArrivalThatIsSentAllocatesNothing() throws IOException {
        LoadShape shape = new Arrivals(new Rate(8_000), Duration.ofMinutes(5), Asking.HERE);
        Load.Arriving arriving = new Load.Arriving(
                new Spacing.Even(), new Backpressure(20, Backpressure.Beyond.QUEUE), Duration.ofMillis(1));
        assertAllocatesNothing(new Load(List.of(plain()), List.of(shape), arriving, List.of()), ARRIVALS);
    }

    private void assertAllocatesNothing(Load load, long count) throws IOException {
        try (TinyServer server = TinyServer.answering(TinyServer.answer(200, "Hello, World!"));
                LoadGenerator generator = Loads.of(server.uri(), load, own, own)) {
            generator.follow(load.shapes());
            OwnBytes.Mark first = after(WARM_UP);
            OwnBytes.Mark last = after(first.requests() + count);
            double requests = last.requests() - first.requests();
            assertThat((last.bytes() - first.bytes()) / requests)
                    .as("bytes a request over %.0f requests", requests)
                    .isBetween(0.0, MOST_BYTES);
        }
    }

    /** The first second's end after so many requests. */
    private OwnBytes.Mark after(long requests) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> own.marks().stream()
                                .filter(mark -> mark.requests() > requests)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Journey plain() {
        return new Journey("GET", "/x", Duration.ZERO, Asking.HERE);
    }
}
