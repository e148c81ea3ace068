package chaos.diagnosis;

import chaos.metric.Statistics;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * What is normal for an indicator: the level and the spread that it had while the service was steady. The spread is on a
 * scale on which a doubling is as far from the level as a halving.
 *
 * @param level the median in the indicator's own unit
 * @param spread at least a twentieth, so that a service without any noise does not alarm at the first of it
 */
record Norm(double level, double spread, DoubleUnaryOperator scale) {

    private static final double LEAST_SPREAD = 0.05;
    private static final double LEAST_SHARE = 0.001;
    private static final double LEAST_SECONDS = 1e-6;

    /** For times: the scale is the logarithm. */
    static Norm ofTimes(double... seconds) {
        return of(value -> Math.log(Math.max(LEAST_SECONDS, value)), seconds);
    }

    /** For shares between 0 and 1: the scale is the logarithm of the odds. */
    static Norm ofShares(double... shares) {
        return of(Norm::logOdds, shares);
    }

    /** How many spreads a value lies above the level. */
    double z(double value) {
        return (scale.applyAsDouble(value) - scale.applyAsDouble(level)) / spread;
    }

    private static Norm of(DoubleUnaryOperator scale, double... values) {
        double spread = Statistics.spread(Arrays.stream(values).map(scale).toArray());
        return new Norm(Statistics.median(values), Math.max(spread, LEAST_SPREAD), scale);
    }

    private static double logOdds(double share) {
        double inside = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, share));
        return Math.log(inside / (1 - inside));
    }
}
