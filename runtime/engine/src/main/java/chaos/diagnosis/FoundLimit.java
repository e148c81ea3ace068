package chaos.diagnosis;

import chaos.quantity.Dimension;
import java.util.List;
import java.util.Optional;

/**
 * How far a run used a resource.
 *
 * @param resource the signal's name
 * @param most the most that was used, in the base unit of the dimension
 * @param mostAt epoch milliseconds of it
 * @param loadThen clients, or requests a second, at that time; NaN where not known
 * @param limit where it ends; NaN where that is not known
 * @param why where the limit is known from
 * @param nearness the largest share of it that was used; NaN where there is no limit
 * @param exhausted when it was nearly all used; empty where it never was
 * @param atTrouble the share that was used when the trouble began; NaN where there was none
 * @param byLevel the largest share that was used at each level of the curve, in their order; NaN where not known
 * @param byTime the same in each of {@link ResourceLimits#times}
 */
public record FoundLimit(
        String resource,
        Dimension dimension,
        double most,
        long mostAt,
        double loadThen,
        double limit,
        String why,
        double nearness,
        Optional<Exhausted> exhausted,
        double atTrouble,
        List<Double> byLevel,
        List<Double> byTime) {

    public FoundLimit {
        byLevel = List.copyOf(byLevel);
        byTime = List.copyOf(byTime);
    }

    /**
     * It was nearly all used.
     *
     * @param at epoch milliseconds from which on
     * @param load clients, or requests a second, at that time
     */
    public record Exhausted(long at, double load) {}

    /** When so much of a resource is used, it is exhausted. */
    public static final double NEARLY_ALL = 0.9;
}
