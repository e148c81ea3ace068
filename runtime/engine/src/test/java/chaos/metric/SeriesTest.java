package chaos.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private final Series series = new Series(new long[] {0, 1000, 2000, 3000}, new double[] {4, 1, 3, 2});

    @Test
    void aSpanHasItsBeginAndNotItsEnd() {
        Series part = series.between(1000, 3000);
        assertThat(part.values()).containsExactly(1.0, 3.0);
        assertThat(series.between(1001, 2000).isEmpty()).isTrue();
        assertThat(series.between(5000, 4000).isEmpty()).isTrue();
    }

    @Test
    void summariesAreOfTheValues() {
        assertThat(series.max()).hasValue(4);
        assertThat(series.min()).hasValue(1);
        assertThat(series.last()).hasValue(2);
        assertThat(series.mean()).hasValue(2.5);
        assertThat(series.percentile(50)).hasValue(2.5);
        assertThat(series.percentile(100)).hasValue(4);
        assertThat(Series.EMPTY.percentile(50)).isEmpty();
        assertThat(Series.EMPTY.max()).isEmpty();
    }

    @Test
    void aValueStandsUntilTheNext() {
        assertThat(series.at(-1)).isEmpty();
        assertThat(series.at(1999)).hasValue(1);
        assertThat(series.at(2000)).hasValue(3);
        assertThat(series.at(99_000)).hasValue(2);
    }

    @Test
    void aCounterThatFellHadBegunAgain() {
        Series counter = new Series(new long[] {0, 1, 2, 3}, new double[] {10, 15, 2, 5});
        assertThat(counter.increase()).isEqualTo(5 + 2 + 3);
    }

    @Test
    void timesNeverFall() {
        assertThatThrownBy(() -> new Series(new long[] {5, 4}, new double[] {0, 0}))
                .hasMessage("times never fall, got 5 and then 4 ms");
        assertThatThrownBy(() -> new Series(new long[] {5}, new double[] {}))
                .hasMessage("each value has a time, got 1 times and 0 values");
    }

    @Test
    void aPercentileNeverFallsAndStaysWithinTheValues() {
        Random random = new Random(3);
        double[] values = random.doubles(37, -5, 5).toArray();
        double last = Double.NEGATIVE_INFINITY;
        for (int percent = 0; percent <= 100; percent++) {
            double value = Statistics.percentile(values, percent);
            assertThat(value).isGreaterThanOrEqualTo(last).isBetween(-5.0, 5.0);
            last = value;
        }
    }
}
