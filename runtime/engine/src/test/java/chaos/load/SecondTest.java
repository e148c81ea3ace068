package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SecondTest {

    private final Tally tally = new Tally();
    private final Meter meter = new Meter();

    @Test
    void sharesAreOfWhatEnded() {
        end(Ending.RIGHT, 90);
        end(Ending.WRONG, 10);
        end(Ending.STATUS_5XX, 50);
        end(Ending.STATUS_4XX, 20);
        end(Ending.REFUSED, 20);
        end(Ending.TIMED_OUT, 10);
        tally.start();
        Map<String, Double> signals = signals(2);
        assertThat(signals)
                .contains(
                        entry("availability", 45.0),
                        entry("errors", 55.0),
                        entry("correctness", 90.0),
                        entry("throughput", 85.0),
                        entry("goodput", 45.0),
                        entry("load.started", 201.0),
                        entry("load.finished", 90.0),
                        entry("load.failed", 110.0),
                        entry("load.status5xx", 50.0));
        assertThat(tally.counts().lawful()).isTrue();
    }

    @Test
    void aShareOrPercentileOfNothingIsAbsent() {
        tally.start();
        assertThat(signals(1))
                .doesNotContainKeys(
                        "availability", "errors", "correctness", "latency.p99", "lateness.p99", "load.offered")
                .contains(entry("throughput", 0.0));
    }

    @Test
    void aStumpOfAnIntervalHasNoRates() {
        end(Ending.RIGHT, 3);
        assertThat(signals(0.01)).doesNotContainKeys("throughput", "goodput").contains(entry("availability", 100.0));
    }

    @Test
    void timesAreInSeconds() {
        for (int i = 1; i <= 1_000; i++) {
            meter.lateness(i * 1_000L);
            meter.answered(i * 1_000_000L, i * 500_000L);
        }
        Map<String, Double> signals = signals(1);
        assertThat(signals.get("latency.p50")).isBetween(0.499, 0.501);
        assertThat(signals.get("latency.p999")).isBetween(0.998, 1.0);
        assertThat(signals.get("latency.max")).isBetween(0.999, 1.001);
        assertThat(signals.get("serviceTime.p90")).isBetween(0.449, 0.451);
        assertThat(signals.get("lateness.p99")).isBetween(0.000989, 0.000991);
    }

    @Test
    void aCountMissingAnEndingIsUnlawful() {
        assertThat(new Counts(5, 1, 0, Map.of(Ending.RIGHT, 3L)).lawful()).isFalse();
        assertThat(new Counts(5, 1, 0, Map.of(Ending.RIGHT, 3L, Ending.RESET, 1L)).lawful())
                .isTrue();
    }

    private Map<String, Double> signals(double seconds) {
        Counts counts = tally.counts();
        return new Second(counts, counts.since(Counts.NONE), meter.take(), seconds, Double.NaN, 10).signals();
    }

    private void end(Ending ending, int count) {
        for (int i = 0; i < count; i++) {
            tally.start();
            tally.end(ending);
        }
    }
}
