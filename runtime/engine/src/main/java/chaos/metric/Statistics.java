package chaos.metric;

import java.util.Arrays;

/** Numbers that one odd value among them cannot bend. */
public final class Statistics {

    /** The interquartile range of a normal distribution, in standard deviations. */
    private static final double NORMAL_IQR = 1.349;

    private Statistics() {}

    /**
     * A percentile by linear interpolation between neighbours (type 7 of Hyndman and Fan, 1996); NaN of no value.
     *
     * @param percent 0 to 100
     */
    public static double percentile(double[] values, double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("a percentile is between 0 and 100, got " + percent);
        }
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = percent / 100 * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }

    /** The value in the middle; NaN of no value. */
    public static double median(double... values) {
        return percentile(values, 50);
    }

    /** What the standard deviation would be if the middle half of the values were of a normal distribution. */
    public static double spread(double... values) {
        return (percentile(values, 75) - percentile(values, 25)) / NORMAL_IQR;
    }
}
