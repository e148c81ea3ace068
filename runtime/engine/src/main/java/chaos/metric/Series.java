package chaos.metric;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;

/** The values of one signal in the order of time. Immutable. */
public final class Series {

    /** A series without a value. */
    public static final Series EMPTY = new Series(new long[0], new double[0]);

    private final long[] times;
    private final double[] values;

    /**
     * A series of values and when they were taken.
     *
     * @param times epoch milliseconds, never falling
     */
    public Series(long[] times, double[] values) {
        if (times.length != values.length) {
            throw new IllegalArgumentException(
                    "each value has a time, got " + times.length + " times and " + values.length + " values");
        }
        for (int i = 1; i < times.length; i++) {
            if (times[i] < times[i - 1]) {
                throw new IllegalArgumentException(
                        "times never fall, got " + times[i - 1] + " and then " + times[i] + " ms");
            }
        }
        this.times = times.clone();
        this.values = values.clone();
    }

    /** How many values there are. */
    public int size() {
        return times.length;
    }

    /** Whether there is no value. */
    public boolean isEmpty() {
        return times.length == 0;
    }

    /** Epoch milliseconds of a value, by its position from 0. */
    public long time(int index) {
        return times[index];
    }

    /** A value by its position from 0. */
    public double value(int index) {
        return values[index];
    }

    /** The values in the order of time. */
    public DoubleStream values() {
        return Arrays.stream(values);
    }

    /** The values from a time on (included) to another (not included). */
    public Series between(long from, long to) {
        int first = firstAt(from);
        int end = Math.max(first, firstAt(to));
        return new Series(Arrays.copyOfRange(times, first, end), Arrays.copyOfRange(values, first, end));
    }

    /** The last value that was taken at a time or before it. */
    public OptionalDouble at(long time) {
        int after = firstAt(time + 1);
        return after == 0 ? OptionalDouble.empty() : OptionalDouble.of(values[after - 1]);
    }

    /** The largest value. */
    public OptionalDouble max() {
        return values().max();
    }

    /** The smallest value. */
    public OptionalDouble min() {
        return values().min();
    }

    /** The largest value with its time; the first of several. */
    Optional<Extreme> highest() {
        return extreme((a, b) -> a > b);
    }

    /** The smallest value with its time; the first of several. */
    Optional<Extreme> lowest() {
        return extreme((a, b) -> a < b);
    }

    private Optional<Extreme> extreme(Beats beats) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = beats.test(values[i], values[best]) ? i : best;
        }
        return isEmpty() ? Optional.empty() : Optional.of(new Extreme(values[best], OptionalLong.of(times[best])));
    }

    private interface Beats {
        boolean test(double value, double other);
    }

    /** A value and when it was taken. */
    record Extreme(double value, OptionalLong at) {}

    /** The last value. */
    public OptionalDouble last() {
        return isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(values[values.length - 1]);
    }

    /** The arithmetic mean. */
    public OptionalDouble mean() {
        return values().average();
    }

    /**
     * A percentile of the values themselves, by linear interpolation between neighbours (type 7 of Hyndman and Fan, 1996).
     *
     * @param percent 0 to 100
     */
    public OptionalDouble percentile(double percent) {
        return isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Statistics.percentile(values, percent));
    }

    /** By how much a counter rose from the first value to the last; where it fell, it had begun again from 0. */
    public double increase() {
        double increase = 0;
        for (int i = 1; i < values.length; i++) {
            increase += values[i] >= values[i - 1] ? values[i] - values[i - 1] : values[i];
        }
        return increase;
    }

    private int firstAt(long time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
