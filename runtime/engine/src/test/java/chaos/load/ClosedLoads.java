package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.journal.SystemClock;
import chaos.plan.Hold;
import chaos.plan.Journey;
import chaos.plan.LoadShape;
import chaos.plan.Origin;
import chaos.testing.Memory;
import chaos.testing.TinyServer;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What tests of closed clients share; its law is asserted after each. */
abstract class ClosedLoads {

    static final Origin HERE = new Origin("a-test", 1);
    static final String OK = TinyServer.answer(200, "hello");

    final SystemClock clock = new SystemClock();
    final Memory memory = new Memory();

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

    final LoadGenerator load(URI base, int paceMillis) {
        return Loads.closed(base, List.of(journey(paceMillis)), clock, memory);
    }

    static Journey journey(int paceMillis) {
        return new Journey("GET", "/api/data", Duration.ofMillis(paceMillis), HERE);
    }

    static LoadShape hold(long clients) {
        return new Hold(clients, Duration.ofMinutes(1), HERE);
    }
}
