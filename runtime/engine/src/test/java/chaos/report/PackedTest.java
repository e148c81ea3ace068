package chaos.report;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.journal.Sample;
import chaos.report.Packed.Point;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackedTest {

    private final Random random = new Random(7);

    @Test
    void thinningKeepsEveryPeakOfEveryStretch() {
        List<Point> points = LongStream.range(0, 20_000)
                .mapToObj(i -> new Point(i * 100, random.nextGaussian() + (i == 13_337 ? 900 : 0)))
                .toList();
        List<Point> thin = Packed.thin(points, 1_000);
        assertThat(thin).hasSizeLessThanOrEqualTo(1_000).isSubsetOf(points);
        assertThat(thin).isSortedAccordingTo((a, b) -> Long.compare(a.at(), b.at()));
        for (int from = 0; from < 2_000_000; from += 40_000) {
            assertThat(highest(thin, from, from + 40_000)).isEqualTo(highest(points, from, from + 40_000));
            assertThat(-highest(negated(thin), from, from + 40_000))
                    .isEqualTo(-highest(negated(points), from, from + 40_000));
        }
    }

    @Test
    void fewPointsStayAsTheyAre() {
        List<Point> points = List.of(new Point(0, 1), new Point(100, 2));
        assertThat(Packed.thin(points, 2)).isEqualTo(points);
    }

    @Test
    void aPauseIsAGapAndNotALine() {
        Packed packed = Packed.of("s", samples(0, 100, 200, 300, 5_000, 5_100, 5_200), 0, 5_200, 100);
        assertThat(packed.t()).containsExactly(0, 100, 100, 100, 200, 4_500, 100, 100);
        assertThat(packed.v()).containsExactly(1.0, 1.0, 1.0, 1.0, null, 1.0, 1.0, 1.0);
    }

    @Test
    void aSignalThatEndedEarlyEndsWithAGap() {
        Packed packed = Packed.of("s", samples(0, 100, 200), 0, 9_000, 100);
        assertThat(packed.v()).containsExactly(1.0, 1.0, 1.0, null);
    }

    @Test
    void timesCountFromZeroAndValuesHaveFourDigits() {
        Sample before = new Sample(1_000, Map.of("s", 123_456_789.0));
        Packed packed = Packed.of("s", List.of(before), 4_000, 1_000, 100);
        assertThat(packed.t()).containsExactly(-3_000);
        assertThat(packed.v()).containsExactly(123_500_000.0);
    }

    @Test
    void whatIsNoNumberIsLeftOut() {
        Sample nan = new Sample(0, Map.of("s", Double.NaN, "other", 1.0));
        assertThat(Packed.of("s", List.of(nan), 0, 0, 100).t()).isEmpty();
    }

    private static List<Sample> samples(long... times) {
        return LongStream.of(times)
                .mapToObj(t -> new Sample(t, Map.of("s", 1.0)))
                .toList();
    }

    private static double highest(List<Point> points, long from, long to) {
        return points.stream()
                .filter(p -> p.at() >= from && p.at() < to)
                .mapToDouble(Point::value)
                .max()
                .orElseThrow();
    }

    private static List<Point> negated(List<Point> points) {
        Stream<Point> mirrored = points.stream().map(p -> new Point(p.at(), -p.value()));
        return mirrored.toList();
    }
}
