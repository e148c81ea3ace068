package chaos.diagnosis.curve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Fits the Universal Scalability Law by weighted nonlinear least squares on the throughput (Levenberg and Marquardt), as
 * the book's figures are made, with σ and κ of at least 0.
 *
 * <p>The bounds are kept by an active set: where a free fit would make one of the two negative, the fits with it at 0 are
 * tried, and the best lawful one is taken.
 */
public final class UslFitter {

    /** Three unknowns, and at least one load more that could contradict them. */
    public static final int FEWEST_LOADS = 4;

    private static final int MOST_STEPS = 200;
    private static final double SETTLED = 1e-13;
    private static final double MOST_DAMPING = 1e12;

    private final List<Observation> observed;

    private UslFitter(List<Observation> observed) {
        this.observed = observed;
    }

    /** The law of observations in any order; empty where they are of too few loads or of no throughput. */
    public static Optional<UslFit> fit(List<Observation> observed) {
        long loads = observed.stream().map(Observation::load).distinct().count();
        boolean anything = observed.stream().anyMatch(o -> o.throughput() > 0);
        return loads < FEWEST_LOADS || !anything ? Optional.empty() : new UslFitter(List.copyOf(observed)).best();
    }

    private Optional<UslFit> best() {
        return IntStream.range(0, 4)
                .mapToObj(bits -> climb(new boolean[] {true, (bits & 1) == 0, (bits & 2) == 0}))
                .filter(UslFitter::lawful)
                .min(Comparator.comparingDouble(this::squares))
                .map(p -> new UslFit(new Usl(p[0], p[1], p[2]), observed, residual(p)));
    }

    private static boolean lawful(double... p) {
        return p[0] > 0 && p[1] >= 0 && p[2] >= 0 && Double.isFinite(p[0] + p[1] + p[2]);
    }

    /** Goes downhill from the linear fit, changing only what is free. */
    private double[] climb(boolean... free) {
        double[] p = start(free);
        double squares = squares(p);
        double damping = 1e-3;
        for (int i = 0; i < MOST_STEPS && damping < MOST_DAMPING; i++) {
            double[] next = step(p, damping, free);
            double better = next == null ? Double.NaN : squares(next);
            if (better <= squares) {
                boolean settled = squares - better <= SETTLED * squares;
                p = next == null ? p : next;
                squares = better;
                damping /= 10;
                if (settled) {
                    break;
                }
            } else {
                damping *= 10;
            }
        }
        return p;
    }

    /** {@code N/X = 1/λ + σ/λ (N−1) + κ/λ N(N−1)} is linear in its coefficients. */
    private double[] start(boolean... free) {
        Normal normal = new Normal(free);
        for (Observation o : observed) {
            if (o.throughput() > 0) {
                double n = o.load();
                normal.add(new double[] {1, n - 1, n * (n - 1)}, n / o.throughput(), o.weight());
            }
        }
        double[] c = normal.solve(0);
        double most = observed.stream()
                .mapToDouble(o -> o.throughput() / o.load())
                .max()
                .orElseThrow();
        return c == null || c[0] <= 0
                ? new double[] {most, 0, 0}
                : new double[] {1 / c[0], Math.max(0, c[1] / c[0]), Math.max(0, c[2] / c[0])};
    }

    private double @Nullable [] step(double[] p, double damping, boolean... free) {
        Normal normal = new Normal(free);
        for (Observation o : observed) {
            double n = o.load();
            double below = 1 + p[1] * (n - 1) + p[2] * n * (n - 1);
            double x = p[0] * n / below;
            double[] slopes = {n / below, -x * (n - 1) / below, -x * n * (n - 1) / below};
            normal.add(slopes, o.throughput() - x, o.weight());
        }
        double[] change = normal.solve(damping);
        return change == null ? null : new double[] {p[0] + change[0], p[1] + change[1], p[2] + change[2]};
    }

    private double squares(double... p) {
        double sum = 0;
        for (Observation o : observed) {
            double n = o.load();
            double x = p[0] * n / (1 + p[1] * (n - 1) + p[2] * n * (n - 1));
            sum += o.weight() * Math.pow(o.throughput() - x, 2);
        }
        return sum;
    }

    private double residual(double... p) {
        double weight = observed.stream().mapToDouble(Observation::weight).sum();
        double all =
                observed.stream().mapToDouble(o -> o.weight() * o.throughput()).sum();
        return Math.sqrt(squares(p) / weight) / (all / weight);
    }
}
