package chaos.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.journal.Event;
import chaos.journal.RunClock;
import chaos.journal.SystemClock;
import chaos.testing.Memory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class SamplerTest {

    private static final long MS = 1_000_000;

    private final Memory memory = new Memory();
    private final SystemClock clock = new SystemClock();

    @Test
    void aTurnKeepsItsGridAndSkipsWhatItMissed() {
        Turns turns = new Turns(probe("a", 100, at -> Map.of()), 0);
        assertThat(turns.due(0)).isTrue();
        turns.taken(3 * MS);
        assertThat(turns.next()).isEqualTo(100 * MS);
        assertThat(turns.due(99 * MS)).isFalse();
        turns.taken(350 * MS);
        assertThat(turns.next()).isEqualTo(400 * MS);
        turns.taken(400 * MS);
        assertThat(turns.next()).isEqualTo(500 * MS);
    }

    @Test
    void whatIsDueTogetherMakesOneSampleStampedWithItsTime() {
        Hands hands = new Hands();
        Lane lane = new Lane(
                List.of(
                        probe("a", 100, at -> Map.of("a", (double) at)),
                        probe("b", 200, at -> Map.of("b", 1.0)),
                        probe("c", 100, at -> Map.of())),
                hands,
                memory);
        for (int i = 0; i < 4; i++) {
            lane.round();
            hands.millis += 100;
        }
        assertThat(memory.samples()).hasSize(4);
        assertThat(memory.samples())
                .allSatisfy(s -> assertThat(s.values().get("a")).isEqualTo((double) s.at()));
        assertThat(memory.all("b").count()).isEqualTo(2);
    }

    @Test
    void aFailingProbeIsToldOnceAndAgainWhenItRecovers() {
        Hands hands = new Hands();
        AtomicBoolean broken = new AtomicBoolean();
        Lane lane = new Lane(List.of(failing(broken), probe("b", 100, at -> Map.of("b", 1.0))), hands, memory);
        for (boolean now : new boolean[] {false, true, true, true, false, false, true}) {
            broken.set(now);
            lane.round();
            hands.millis += 100;
        }
        assertThat(memory.events())
                .extracting(e -> ((Event.Warned) e).text())
                .containsExactly(
                        "the probe f cannot read: no luck",
                        "the probe f reads again",
                        "the probe f cannot read: no luck");
        assertThat(memory.all("b").count()).isEqualTo(7);
    }

    @Test
    void aProbeThatHangsHoldsUpNoOther() {
        CountDownLatch never = new CountDownLatch(1);
        Probe hanging = new Probe() {
            @Override
            public String name() {
                return "hanging";
            }

            @Override
            public Duration every() {
                return Duration.ofMillis(10);
            }

            @Override
            public boolean waits() {
                return true;
            }

            @Override
            public Map<String, Double> take(long at) throws IOException {
                try {
                    never.await();
                    return Map.of("hanging", 1.0);
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        };
        try (Sampler sampler =
                Sampler.start(List.of(hanging, probe("quick", 10, at -> Map.of("quick", 1.0))), clock, memory)) {
            await().until(() -> memory.all("quick").count() > 20);
        }
        assertThat(memory.all("hanging")).isEmpty();
        assertThat(memory.events()).isEmpty();
    }

    @Test
    void afterCloseThereAreNoMoreSamplesAndEveryProbeIsClosed() {
        AtomicInteger closed = new AtomicInteger();
        Probe probe = new Probe() {
            @Override
            public String name() {
                return "p";
            }

            @Override
            public Duration every() {
                return Duration.ofMillis(1);
            }

            @Override
            public Map<String, Double> take(long at) {
                return Map.of("p", 1.0);
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        Sampler sampler = Sampler.start(List.of(probe), clock, memory);
        await().until(() -> !memory.samples().isEmpty());
        sampler.close();
        sampler.close();
        assertThat(closed).hasValue(1);
    }

    private static Probe failing(AtomicBoolean broken) {
        return new Probe() {
            @Override
            public String name() {
                return "f";
            }

            @Override
            public Duration every() {
                return Duration.ofMillis(100);
            }

            @Override
            public Map<String, Double> take(long at) throws IOException {
                if (broken.get()) {
                    throw new IOException("no luck");
                }
                return Map.of("f", 1.0);
            }
        };
    }

    private static Probe probe(String name, int everyMillis, LongFunction<Map<String, Double>> taking) {
        return new Probe() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration every() {
                return Duration.ofMillis(everyMillis);
            }

            @Override
            public Map<String, Double> take(long at) {
                return taking.apply(at);
            }
        };
    }

    /** A clock that is set by hand. */
    private static final class Hands implements RunClock {
        private long millis = 5_000;

        @Override
        public long millis() {
            return millis;
        }

        @Override
        public long nanos() {
            return millis * MS;
        }

        @Override
        public void pause(Duration duration) {
            millis += duration.toMillis();
        }
    }
}
