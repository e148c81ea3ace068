package chaos.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The laws of a shape of arrivals: its count is the area under its rate, and its times are the inverse of its count. */
abstract class OpenShapeContract {

    static final Origin HERE = new Origin("a-test", 1);

    private static final int PIECES = 10_000;

    /** A member of the kind that is tested. */
    abstract OpenShape shape();

    @Test
    void theCountIsTheAreaUnderTheRate() {
        OpenShape shape = shape();
        double step = shape.seconds() / PIECES;
        double area = 0;
        for (int i = 0; i < PIECES; i++) {
            assertThat(shape.countAt(i * step))
                    .as("arrivals by %s s", i * step)
                    .isCloseTo(area, within(2 * shape.peakRate() * step));
            area += shape.rateAt((i + 0.5) * step) * step;
        }
        assertThat(shape.count()).isCloseTo(area, within(2 * shape.peakRate() * step));
        assertThat(shape.countAt(0)).isZero();
    }

    @Test
    void theTimesAreTheInverseOfTheCount() {
        OpenShape shape = shape();
        for (double count = 0; count <= shape.count(); count += shape.count() / 997) {
            double time = shape.timeOf(count);
            assertThat(time).isBetween(0.0, shape.seconds());
            assertThat(shape.countAt(time)).isCloseTo(count, within(1e-6 * Math.max(1, shape.count())));
        }
    }

    @Test
    void timesNeverFallAndEachIsTheEarliest() {
        OpenShape shape = shape();
        double last = 0;
        for (long i = 1; i <= (long) Math.floor(shape.count()); i++) {
            double time = shape.timeOf(i);
            assertThat(time).as("arrival %d", i).isGreaterThanOrEqualTo(last);
            double earlier = Math.max(0, time - 1e-4);
            assertThat(shape.countAt(earlier)).isLessThanOrEqualTo(i + 1e-6);
            last = time;
        }
    }

    @Test
    void asManyArriveAsWholeOnesFitUnderTheRate() {
        OpenShape shape = shape();
        long whole = (long) Math.floor(shape.count() + 1e-9);
        long arrived = 0;
        for (long i = 1; i <= whole + 1; i++) {
            arrived += shape.countAt(shape.seconds()) + 1e-9 >= i ? 1 : 0;
        }
        assertThat(arrived).isEqualTo(whole);
        assertThat(shape.timeOf(Math.min(whole, shape.count()))).isLessThanOrEqualTo(shape.seconds());
    }

    @Test
    void theRateIsNeverAboveItsPeak() {
        OpenShape shape = shape();
        double highest = 0;
        for (int i = 0; i <= PIECES; i++) {
            double rate = shape.rateAt(shape.seconds() * i / PIECES);
            assertThat(rate).isBetween(0.0, shape.peakRate() + 1e-9);
            highest = Math.max(highest, rate);
        }
        assertThat(highest).isCloseTo(shape.peakRate(), within(0.01 * shape.peakRate()));
        assertThat(shape.peak()).isZero();
    }
}
