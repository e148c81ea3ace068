package chaos.diagnosis;

import chaos.metric.Quantile;
import chaos.plan.Comparator;
import chaos.plan.Condition;
import chaos.plan.Objective;
import chaos.plan.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The thresholds by which stages are told from each other. Shares are of 1.
 *
 * @param partialErrors from this share of failed requests on a failure is partial
 * @param cascadeErrors from this share on it spreads
 * @param completeErrors from this share on it is complete
 * @param partialGoodput below this share of right answers to offered requests a failure is partial
 * @param completeGoodput at this share and below it is complete
 * @param hold how long a threshold must be crossed without a break; for a partial failure single seconds between are forgiven
 * @param wellFor how long the service must be well without a break before it counts as recovered
 * @param silence how long a target may say nothing of itself, while it answers nothing, before it counts as gone
 * @param settle how long after a change of the load its ratios are not looked at
 * @param allowedErrors the share of failed requests with which the service still counts as well
 * @param latencyLimits seconds by signal, such as {@code latency.p99}, as the objectives promise
 */
public record StageRules(
        double partialErrors,
        double cascadeErrors,
        double completeErrors,
        double partialGoodput,
        double completeGoodput,
        Duration hold,
        Duration wellFor,
        Duration silence,
        Duration settle,
        double allowedErrors,
        Map<String, Double> latencyLimits) {

    /** The rules where nothing is promised to the users. */
    public static final StageRules DEFAULTS = new StageRules(
            0.05,
            0.25,
            0.9,
            0.95,
            0.1,
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            0.01,
            Map.of());

    public StageRules {
        if (!(0 < partialErrors && partialErrors <= cascadeErrors && cascadeErrors <= completeErrors)) {
            throw new IllegalArgumentException("error thresholds rise with the stages, got " + partialErrors + ", "
                    + cascadeErrors + " and " + completeErrors);
        }
        if (allowedErrors > partialErrors) {
            throw new IllegalArgumentException("what is well cannot be a partial failure: allowed errors are at most "
                    + partialErrors + ", got " + allowedErrors);
        }
        latencyLimits = Map.copyOf(latencyLimits);
    }

    /**
     * The rules for a plan: its objectives give the limits of latency and of errors, and its gate says how long the service
     * must be well, at most the ten seconds of the defaults.
     */
    public static StageRules of(Scenario plan) {
        double promised = allowedErrors(plan.slo());
        StageRules d = DEFAULTS;
        Duration hold = plan.gate().hold();
        return new StageRules(
                Math.max(d.partialErrors, promised),
                Math.max(d.cascadeErrors, promised),
                Math.max(d.completeErrors, promised),
                d.partialGoodput,
                d.completeGoodput,
                d.hold,
                hold.compareTo(d.wellFor) < 0 ? hold : d.wellFor,
                d.silence,
                d.settle,
                Math.max(d.allowedErrors, promised),
                latencyLimits(plan.slo()));
    }

    /** The longest latency that is promised, in seconds; 0 where none is. */
    double longestLatency() {
        return latencyLimits.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    /** These rules with another time that the service must be well. */
    public StageRules wellFor(Duration time) {
        return new StageRules(
                partialErrors,
                cascadeErrors,
                completeErrors,
                partialGoodput,
                completeGoodput,
                hold,
                time,
                silence,
                settle,
                allowedErrors,
                latencyLimits);
    }

    private static double allowedErrors(List<Objective> slo) {
        return slo.stream()
                .map(Objective::condition)
                .filter(c -> c.signal().name().equals("availability"))
                .mapToDouble(c -> 1 - c.limit().value() / 100)
                .max()
                .orElse(0);
    }

    private static Map<String, Double> latencyLimits(List<Objective> slo) {
        Map<String, Double> limits = new TreeMap<>();
        for (Objective objective : slo) {
            Condition condition = objective.condition();
            if (limitsLatency(condition)) {
                limits.merge(condition.signal().name(), condition.limit().value(), Math::min);
            }
        }
        return limits;
    }

    private static boolean limitsLatency(Condition condition) {
        boolean upper =
                condition.comparator() == Comparator.IS_BELOW || condition.comparator() == Comparator.IS_AT_MOST;
        return upper && Quantile.named(condition.signal().name()).isPresent();
    }
}
