package chaos.diagnosis.curve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a latency grows with the load: each shape fitted by least squares of relative differences, with its quality.
 *
 * @param shape which curve
 * @param a its first coefficient
 * @param b its second: of {@code a + bN}, of {@code aN^b}, of {@code ae^(bN)}
 * @param quality the share of the (logarithmic) spread that it explains: 1 is all of it; may be negative
 */
public record Growth(Shape shape, double a, double b, double quality) {

    /** Below, no shape is one that the latency has. */
    public static final double FITS = 0.8;

    /** A power of less than this is as good as linear. */
    private static final double SUPER_LINEAR = 1.1;

    /** A simpler shape is kept unless another explains so much more. */
    private static final double BETTER = 0.02;

    private static final int FEWEST_LEVELS = 4;

    /** The shapes, the simplest first. */
    public enum Shape {
        LINEAR,
        SUPER_LINEAR,
        EXPONENTIAL
    }

    /** The latency at a load. */
    public double at(double load) {
        return curve().applyAsDouble(load);
    }

    /**
     * All shapes of a latency by load, in the order of {@link Shape}; none where there are fewer than four levels.
     *
     * @param points load and latency, both more than 0
     */
    static List<Growth> all(List<double[]> points) {
        List<double[]> known = points.stream()
                .filter(p -> p[0] > 0 && p[1] > 0 && Double.isFinite(p[1]))
                .toList();
        if (known.size() < FEWEST_LEVELS) {
            return List.of();
        }
        return Arrays.stream(Shape.values())
                .map(shape -> fit(shape, known))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The shape that explains it; empty where none does well enough. */
    static Optional<Growth> best(List<Growth> all) {
        double top = all.stream().mapToDouble(Growth::quality).max().orElse(Double.NaN);
        return all.stream()
                .filter(g -> g.quality >= FITS && g.quality >= top - BETTER)
                .min(Comparator.comparing(Growth::shape));
    }

    private static Optional<Growth> fit(Shape shape, List<double[]> points) {
        boolean linear = shape == Shape.LINEAR;
        Normal normal = new Normal(true, true);
        for (double[] p : points) {
            double n = shape == Shape.SUPER_LINEAR ? Math.log(p[0]) : p[0];
            // Relative differences: an error of a tenth weighs the same at a millisecond and at a second.
            normal.add(new double[] {1, n}, linear ? p[1] : Math.log(p[1]), linear ? 1 / (p[1] * p[1]) : 1);
        }
        double @Nullable [] c = normal.solve(0);
        if (c == null) {
            return Optional.empty();
        }
        Growth bare = new Growth(shape, linear ? c[0] : Math.exp(c[0]), c[1], 0);
        boolean lawful = c[1] > 0 && (shape != Shape.SUPER_LINEAR || c[1] >= SUPER_LINEAR);
        return lawful ? Optional.of(bare.rated(points)) : Optional.empty();
    }

    private Growth rated(List<double[]> points) {
        double mean = points.stream().mapToDouble(p -> Math.log(p[1])).average().orElseThrow();
        double spread = points.stream()
                .mapToDouble(p -> Math.pow(Math.log(p[1]) - mean, 2))
                .sum();
        double missed = points.stream()
                .mapToDouble(p -> Math.pow(Math.log(p[1]) - Math.log(Math.max(1e-9, at(p[0]))), 2))
                .sum();
        return new Growth(shape, a, b, spread == 0 ? 0 : 1 - missed / spread);
    }

    private DoubleUnaryOperator curve() {
        return switch (shape) {
            case LINEAR -> n -> a + b * n;
            case SUPER_LINEAR -> n -> a * Math.pow(n, b);
            case EXPONENTIAL -> n -> a * Math.exp(b * n);
        };
    }
}
