package chaos.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void theFirstTakingHasNoRate() {
        assertThat(new Rate().perSecond(1_000, 5)).isNaN();
    }

    @Test
    void withoutAWindowItIsTheRateSinceTheLastTaking() {
        Rate rate = new Rate();
        rate.perSecond(1_000, 5);
        assertThat(rate.perSecond(1_100, 15)).isEqualTo(100);
        assertThat(rate.perSecond(2_100, 15)).isZero();
    }

    @Test
    void aCountThatBeginsAnewHasNoRateOnce() {
        Rate rate = new Rate(500);
        rate.perSecond(1_000, 500);
        rate.perSecond(1_100, 600);
        assertThat(rate.perSecond(1_200, 3)).isNaN();
        assertThat(rate.perSecond(1_300, 4)).isEqualTo(10);
    }

    @Test
    void aTakingAtTheSameTimeAsTheLastIsPassedOver() {
        Rate rate = new Rate();
        rate.perSecond(1_000, 5);
        assertThat(rate.perSecond(1_000, 6)).isNaN();
        assertThat(rate.perSecond(1_100, 6)).isEqualTo(10);
    }

    @Test
    void aWindowSmoothsCoarseSteps() {
        Rate rate = new Rate(500);
        double lowest = Double.MAX_VALUE;
        double highest = 0;
        for (int i = 0; i < 100; i++) {
            // Truly 0.25 a second, but told in steps of 0.01.
            double told = Math.floor(i * 0.1 * 0.25 * 100) / 100;
            double per = rate.perSecond(i * 100L, told);
            if (i > 5) {
                lowest = Math.min(lowest, per);
                highest = Math.max(highest, per);
            }
        }
        assertThat(lowest).isCloseTo(0.25, Offset.offset(0.02001));
        assertThat(highest).isCloseTo(0.25, Offset.offset(0.02001));
    }

    @Test
    void aWindowReachesBackNoFurtherThanItsLength() {
        Rate rate = new Rate(500);
        for (int i = 0; i <= 20; i++) {
            rate.perSecond(i * 100L, i < 10 ? 0 : (i - 10) * 100);
        }
        assertThat(rate.perSecond(2_100, 1_100)).isEqualTo(1_000);
    }
}
