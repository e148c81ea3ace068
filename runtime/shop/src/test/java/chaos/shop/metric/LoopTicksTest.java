package chaos.shop.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoopTicksTest {
    private static final long MILLI = 1_000_000;
    private static final long TICK = 20 * MILLI;

    private final LoopTicks ticks = new LoopTicks(TICK, 0);

    @Test
    void aLoopThatTicksInTimeIsNotLate() {
        tickEvenly(TICK, 1000 * MILLI);
        assertThat(ticks.now(1000 * MILLI)).isZero();
        assertThat(ticks.recent(1000 * MILLI)).isZero();
        assertThat(ticks.most(1000 * MILLI)).isZero();
    }

    @Test
    void aHeldLoopIsSeenWhileItIsHeld() {
        ticks.tick(TICK);
        assertThat(ticks.now(TICK + 120 * MILLI)).isEqualTo(100 * MILLI);
        assertThat(ticks.now(TICK + 220 * MILLI)).isEqualTo(200 * MILLI);
        assertThat(ticks.recent(TICK + 220 * MILLI)).isEqualTo(200 * MILLI);
        assertThat(ticks.most(TICK + 220 * MILLI)).isEqualTo(200 * MILLI);
    }

    @Test
    void theRecentWorstLastsASecondAtLeastAndTwoAtMostAndTheWorstForEver() {
        ticks.tick(520 * MILLI);
        tickEvenly(540 * MILLI, 1500 * MILLI);
        assertThat(ticks.now(1500 * MILLI)).isZero();
        assertThat(ticks.recent(1500 * MILLI)).isEqualTo(500 * MILLI);
        tickEvenly(1500 * MILLI, 2600 * MILLI);
        assertThat(ticks.recent(2600 * MILLI)).isZero();
        assertThat(ticks.most(2600 * MILLI)).isEqualTo(500 * MILLI);
    }

    private void tickEvenly(long from, long to) {
        for (long now = from; now <= to; now += TICK) {
            ticks.tick(now);
        }
    }
}
