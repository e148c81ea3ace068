package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;

/** What tests of arrivals share; its laws are asserted after each. */
abstract class OpenLoads {

    static final Origin HERE = new Origin("a-test", 1);
    static final String OK = TinyServer.answer(200, "hello");

    final SystemClock clock = new SystemClock();
    final Memory memory = new Memory();

    /** Each arrival was begun, was dropped or still waits; each that was begun ended in one way or is in flight. */
    @AfterEach
    void theLawsHeld() {
        assertThat(memory.count("load.arrived"))
                .isEqualTo(memory.count("load.begun") + memory.count("load.dropped") + memory.count("waiting"));
        assertThat(memory.count("load.started")).isEqualTo(memory.count("load.begun"));
        assertThat(memory.count("load.started"))
                .isEqualTo(memory.count("load.finished") + memory.count("load.failed") + memory.count("inFlight"));
    }

    /** Answers, or is silent as long as it is told to be. */
    static final class Stall implements TinyServer.Talk {

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

    final LoadGenerator load(URI base, long bound, Beyond beyond) {
        Load.Arriving arriving =
                new Load.Arriving(new Spacing.Even(), new Backpressure(bound, beyond), Duration.ofMillis(1));
        return Loads.of(base, new Load(List.of(journey()), shapes(1, 1), arriving, List.of()), clock, memory);
    }

    static List<LoadShape> shapes(double... ratesAndMillis) {
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

    static Journey journey() {
        return new Journey("GET", "/api/data", Duration.ZERO, HERE);
    }
}
