package chaos.diagnosis.curve;

import java.util.OptionalDouble;

/**
 * The Universal Scalability Law: {@code X(N) = λN / (1 + σ(N−1) + κN(N−1))} (N. J. Gunther, "Guerrilla Capacity Planning",
 * Springer 2007, chapter 4; in this form, with λ, B. Schwartz, "Practical Scalability Analysis with the Universal
 * Scalability Law", 2015).
 *
 * @param lambda the throughput of a load of 1; more than 0
 * @param sigma the share of the work that must wait for its turn (contention); at least 0
 * @param kappa what it costs that all must agree with all (coherency); at least 0
 */
public record Usl(double lambda, double sigma, double kappa) {

    public Usl {
        if (!(lambda > 0) || !(sigma >= 0) || !(kappa >= 0)) {
            throw new IllegalArgumentException("lambda is more than 0, sigma and kappa are at least 0, got " + lambda
                    + ", " + sigma + " and " + kappa);
        }
    }

    /** The throughput under a load. */
    public double throughput(double load) {
        return lambda * load / (1 + sigma * (load - 1) + kappa * load * (load - 1));
    }

    /** The load beyond which more load gets less done, {@code √((1−σ)/κ)}; empty where there is none. */
    public OptionalDouble peakLoad() {
        return kappa > 0 && sigma < 1 ? OptionalDouble.of(Math.sqrt((1 - sigma) / kappa)) : OptionalDouble.empty();
    }

    /** The most that ever gets done: at the peak, at a whole load; empty where there is no peak. */
    public OptionalDouble peakThroughput() {
        OptionalDouble load = peakLoad();
        return load.isPresent()
                ? OptionalDouble.of(throughput(Math.max(1, Math.floor(load.getAsDouble()))))
                : OptionalDouble.empty();
    }
}
