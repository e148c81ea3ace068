package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacerTest {

    private static final long MS = 1_000_000;

    @Test
    void aPromptAnswerKeepsTheGrid() {
        assertThat(Pacer.next(1_000 * MS, 100 * MS, 1_003 * MS)).isEqualTo(1_100 * MS);
    }

    @Test
    void aLateAnswerMovesTheGrid() {
        assertThat(Pacer.next(1_000 * MS, 100 * MS, 1_250 * MS)).isEqualTo(1_250 * MS);
    }

    @Test
    void aRetryKeepsTheGridOfASlowPaceAndHoldsAQuickOneBack() {
        assertThat(Pacer.retry(0, 100 * MS, 1)).isEqualTo(100 * MS);
        assertThat(Pacer.retry(0, 0, 1)).isEqualTo(Pacer.RETRY_FLOOR);
    }

    @Test
    void timesMayOverflow() {
        long near = Long.MAX_VALUE - 5;
        assertThat(Pacer.next(near, 10, near + 3)).isEqualTo(near + 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20, 100, 333, 1_000, 4_096})
    void phasesSpreadEvenlyHoweverManyClientsThereAre(int clients) {
        long pace = 1_000 * MS;
        long[] phases = new long[clients];
        Arrays.setAll(phases, i -> Pacer.phase(i, pace));
        Arrays.sort(phases);
        assertThat(phases[0]).isNotNegative();
        assertThat(phases[clients - 1]).isLessThan(pace);
        long largest = phases[0] + pace - phases[clients - 1];
        for (int i = 1; i < clients; i++) {
            largest = Math.max(largest, phases[i] - phases[i - 1]);
        }
        assertThat((double) largest).isLessThanOrEqualTo(1.9 * pace / clients);
    }

    @Test
    void aClientJoinsAtItsPhaseWithinOnePace() {
        long zero = -77 * MS;
        for (int client = 0; client < 500; client++) {
            for (long now = zero; now < zero + 1_000 * MS; now += 37 * MS) {
                long first = Pacer.first(client, 100 * MS, zero, now);
                assertThat(first - now).isBetween(0L, 100 * MS - 1);
                assertThat(Math.floorMod(first - zero, 100 * MS)).isEqualTo(Pacer.phase(client, 100 * MS));
            }
        }
    }

    @Test
    void aClientWithoutAPaceSendsAtOnce() {
        assertThat(Pacer.first(7, 0, 0, 42)).isEqualTo(42);
    }
}
