package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.plan.ArrivalRamp;
import chaos.plan.ArrivalReplay;
import chaos.plan.ArrivalSine;
import chaos.plan.ArrivalSpike;
import chaos.plan.ArrivalStairs;
import chaos.plan.Arrivals;
import chaos.plan.DataFile;
import chaos.plan.LoadShape;
import chaos.plan.OpenShape;
import chaos.plan.Origin;
import chaos.plan.Spacing;
import chaos.quantity.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Laws: nothing is lost or doubled between shapes, times never fall, and a seed decides all. */
class ScheduleTest {

    private static final Origin HERE = new Origin("a-test", 1);
    private static final long ZERO = Long.MAX_VALUE - 3_000_000_000L;

    /** Each ends with a fraction of an arrival, which counts for the next. */
    private static final List<LoadShape> EVERY = List.of(
            new Arrivals(rate(33.3), ms(1_010), HERE),
            new ArrivalRamp(rate(0), rate(77.7), ms(2_030), HERE),
            new Arrivals(rate(0), ms(500), HERE),
            new ArrivalStairs(rate(10.1), rate(50), rate(9.9), ms(310), HERE),
            new ArrivalSpike(rate(5), rate(200), ms(1_700), HERE),
            new ArrivalSine(rate(1), rate(99), ms(700), ms(2_000), HERE),
            new ArrivalReplay(new DataFile("x", "0"), List.of(0.0, 0.7, 1.9), List.of(0.0, 3.3, 44.4), HERE),
            new Arrivals(rate(0), ms(1_000), HERE));

    @Test
    void asManyArriveAsTheAreaUnderTheRatesIsInAnyOrder() {
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            List<LoadShape> shapes = new ArrayList<>(EVERY.subList(0, EVERY.size() - 1));
            Collections.shuffle(shapes, random);
            shapes.add(EVERY.get(EVERY.size() - 1));
            double area =
                    shapes.stream().mapToDouble(s -> ((OpenShape) s).count()).sum();
            assertThat(times(new Spacing.Even(), shapes)).hasSize((int) Math.round(area));
        }
    }

    /** Half open: the end of the time belongs to what comes after it. */
    @ParameterizedTest
    @CsvSource({"20000, 10000", "200, 2000", "3, 1000", "0.1, 30000", "33.3, 10000", "1e6, 1000", "7, 60000"})
    void aRateOverATimeIsExactlyTheirProductAndAllOfItBeforeTheEnd(double rate, long millis) {
        List<Long> times = times(
                new Spacing.Even(),
                List.of(new Arrivals(rate(rate), ms(millis), HERE), new Arrivals(rate(0), ms(1), HERE)));
        assertThat(times).hasSize((int) Math.round(rate * millis / 1e3));
        assertThat(times.get(0)).isNotNegative();
        assertThat(times.get(times.size() - 1)).isLessThan(millis * 1_000_000);
    }

    @Test
    void timesNeverFallAndEachIsWhereTheAreaIsItsNumber() {
        List<Long> times = times(new Spacing.Even(), EVERY);
        for (int i = 0; i < times.size(); i++) {
            assertThat(area(times.get(i) + 2_000)).isGreaterThanOrEqualTo(i + 0.5 - 1e-6);
            assertThat(area(times.get(i) - 2_000)).isLessThanOrEqualTo(i + 0.5 + 1e-6);
        }
        assertThat(times).isSorted();
    }

    @Test
    void arrivalsAtRandomAreAsManyOnAverageAndFollowTheRates() {
        double area = EVERY.stream().mapToDouble(s -> ((OpenShape) s).count()).sum();
        double sum = 0;
        double early = 0;
        int seeds = 200;
        for (int seed = 0; seed < seeds; seed++) {
            List<Long> times = times(new Spacing.Poisson(seed), EVERY);
            assertThat(times).isSorted();
            sum += times.size();
            early += times.stream().filter(t -> t < 3_040_000_000L).count();
        }
        double earlyArea = 33.3 * 1.01 + 77.7 * 2.03 / 2;
        assertThat(sum / seeds).isBetween(area - 5 * Math.sqrt(area / seeds), area + 5 * Math.sqrt(area / seeds));
        assertThat(early / seeds)
                .isBetween(earlyArea - 5 * Math.sqrt(earlyArea / seeds), earlyArea + 5 * Math.sqrt(earlyArea / seeds));
    }

    @Test
    void gapsAtRandomAreExponential() {
        List<Long> times = times(
                new Spacing.Poisson(11),
                List.of(new Arrivals(rate(1_000), ms(20_000), HERE), new Arrivals(rate(0), ms(1), HERE)));
        long longer = 0;
        for (int i = 1; i < times.size(); i++) {
            longer += times.get(i) - times.get(i - 1) > 1_000_000 ? 1 : 0;
        }
        double share = longer / (double) (times.size() - 1);
        assertThat(share).as("gaps longer than their mean, expected 1/e").isBetween(0.3679 - 0.02, 0.3679 + 0.02);
    }

    @Test
    void theSameSeedGivesTheSameTimesAndAnotherDoesNot() {
        assertThat(times(new Spacing.Poisson(5), EVERY)).isEqualTo(times(new Spacing.Poisson(5), EVERY));
        assertThat(times(new Spacing.Poisson(5), EVERY)).isNotEqualTo(times(new Spacing.Poisson(6), EVERY));
    }

    /** What is followed before is cut off in its middle, and the fraction of an arrival that it had counts on. */
    @Test
    void aCutLosesNoFraction() {
        Schedule schedule = new Schedule(new Spacing.Even());
        schedule.follow(List.of(new Arrivals(rate(1), ms(60_000), HERE)), ZERO);
        Schedule.Cursor cursor = schedule.cursor();
        schedule.follow(
                List.of(new Arrivals(rate(10), ms(1_000), HERE), new Arrivals(rate(0), ms(1), HERE)),
                ZERO + 700_000_000L);
        cursor.locate();
        List<Long> times = walk(cursor);
        assertThat(times).hasSize(11);
        assertThat(times.get(0)).isEqualTo(500_000_000L);
        assertThat(times.get(1)).isEqualTo(780_000_000L);
        assertThat(times.get(10)).isEqualTo(1_680_000_000L);
    }

    @Test
    void whenTheShapesAreOverTheLastRateGoesOn() {
        Schedule schedule = new Schedule(new Spacing.Even());
        schedule.follow(List.of(new ArrivalRamp(rate(0), rate(10), ms(1_000), HERE)), 0);
        Schedule.Cursor cursor = schedule.cursor();
        for (int i = 1; i < 1_005; i++) {
            cursor.advance();
        }
        assertThat(cursor.index()).isEqualTo(1_005);
        assertThat(cursor.time()).isEqualTo(100_950_000_000L);
        assertThat(schedule.areaAt(50_000_000_000L)).isEqualTo(5 + 490);
    }

    @Test
    void beforeAnythingIsFollowedNothingArrives() {
        Schedule.Cursor cursor = new Schedule(new Spacing.Even()).cursor();
        assertThat(cursor.due(Long.MAX_VALUE)).isFalse();
        assertThat(cursor.until(0, 77)).isEqualTo(77);
    }

    private static double area(long offset) {
        double area = 0;
        double rest = offset / 1e9;
        for (LoadShape shape : EVERY) {
            OpenShape open = (OpenShape) shape;
            area += open.countAt(Math.max(0, Math.min(open.seconds(), rest)));
            rest -= open.seconds();
        }
        return area;
    }

    /** The times since the begin; the clock overflows on the way. */
    private static List<Long> times(Spacing spacing, List<LoadShape> shapes) {
        Schedule schedule = new Schedule(spacing);
        schedule.follow(shapes, ZERO);
        return walk(schedule.cursor());
    }

    private static List<Long> walk(Schedule.Cursor cursor) {
        List<Long> times = new ArrayList<>();
        while (cursor.due(ZERO + 3_600_000_000_000L)) {
            times.add(cursor.time() - ZERO);
            cursor.advance();
        }
        return times;
    }

    private static Rate rate(double perSecond) {
        return new Rate(perSecond);
    }

    private static Duration ms(long millis) {
        return Duration.ofMillis(millis);
    }
}
