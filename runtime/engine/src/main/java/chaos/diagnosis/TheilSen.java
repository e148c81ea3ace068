package chaos.diagnosis;

import chaos.metric.Statistics;
import java.util.Arrays;
import java.util.List;

/**
 * A line through points that up to 29 % of wild ones cannot bend: the median of the slopes of all pairs (Theil 1950,
 * Sen 1968).
 *
 * @param slope a second
 * @param error the slope's standard error, from the median residual and the residuals' own memory
 * @param noise the spread of the points around the line
 */
record TheilSen(double slope, double error, double noise) {

    /** Makes the median absolute deviation of a normal distribution its standard deviation. */
    private static final double NORMAL = 1.4826;

    private static final double MOST_MEMORY = 0.9;

    /** The line through at least two points in the order of time. */
    static TheilSen through(List<Point> points) {
        double slope = slope(points);
        double[] offsets = points.stream()
                .mapToDouble(p -> p.value() - slope * seconds(points, p))
                .toArray();
        double middle = Statistics.median(offsets);
        double[] residuals = Arrays.stream(offsets).map(o -> o - middle).toArray();
        double noise = NORMAL
                * Statistics.median(Arrays.stream(residuals).map(Math::abs).toArray());
        double memory = memory(residuals);
        double error = noise / Math.sqrt(sumOfSquares(points)) * Math.sqrt((1 + memory) / (1 - memory));
        return new TheilSen(slope, error, noise);
    }

    /** The slope alone; 0 of fewer than two points. */
    static double slope(List<Point> points) {
        int n = points.size();
        double[] slopes = new double[n * (n - 1) / 2];
        int filled = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                double apart = (points.get(j).at() - points.get(i).at()) / 1e3;
                slopes[filled++] = (points.get(j).value() - points.get(i).value()) / apart;
            }
        }
        return slopes.length == 0 ? 0 : Statistics.median(slopes);
    }

    private static double seconds(List<Point> points, Point point) {
        return (point.at() - points.get(0).at()) / 1e3;
    }

    private static double sumOfSquares(List<Point> points) {
        double mean =
                points.stream().mapToDouble(p -> seconds(points, p)).average().orElseThrow();
        return points.stream()
                .mapToDouble(p -> Math.pow(seconds(points, p) - mean, 2))
                .sum();
    }

    /** The correlation of neighbouring residuals: what repeats itself is less evidence than what does not. */
    private static double memory(double[] residuals) {
        double together = 0;
        double own = 0;
        for (int i = 0; i < residuals.length; i++) {
            own += residuals[i] * residuals[i];
            together += i == 0 ? 0 : residuals[i] * residuals[i - 1];
        }
        return own == 0 ? 0 : Math.max(0, Math.min(MOST_MEMORY, together / own));
    }
}
