package chaos.diagnosis;

import chaos.metric.Second;
import chaos.quantity.Dimension;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Notices that users have it worse than while the gate was open, though what they were promised is still kept. */
final class Degradation {

    /** By how much worse it must be to be told. */
    private static final double LEAST_EFFECT = 1.2;

    /** What users notice of a latency: this share of the promised one, or, where none is promised, so many seconds. */
    private static final double NOTICED_SHARE = 0.1;

    private static final double NOTICED_SECONDS = 0.02;

    /** A smaller share of errors is no degradation. */
    private static final double NOTICED_ERRORS = 0.01;

    private final StageRules rules;
    private final Baseline baseline;
    private final Map<String, Cusum> sums = new LinkedHashMap<>();
    private Second second = new Second(0, Map.of());

    Degradation(StageRules rules, Baseline baseline) {
        this.rules = rules;
        this.baseline = baseline;
        baseline.norms().keySet().stream().sorted().forEach(name -> sums.put(name, new Cusum()));
    }

    void note(Second next) {
        second = next;
        sums.forEach((name, sum) -> sum.add(next.at(), rise(name)));
    }

    void reset() {
        sums.values().forEach(Cusum::reset);
    }

    /** What is worse, with the begin of the rise; empty where all is as it was. */
    Optional<Noticed> noticed() {
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue().alarms() && material(entry.getKey()))
                .map(entry -> new Noticed(entry.getValue().onset(), describe(entry.getKey())))
                .findFirst();
    }

    /** Whether in this second an indicator is materially worse than normal. */
    boolean worse() {
        return sums.keySet().stream().anyMatch(this::material);
    }

    /** A rise that nobody notices is none, however sure it is. */
    private double rise(String name) {
        double z = norm(name).z(value(name));
        return material(name) ? z : Math.min(0, z);
    }

    private boolean material(String name) {
        double level = norm(name).level();
        double least = name.equals(Baseline.ERRORS) ? NOTICED_ERRORS : noticedSeconds();
        return value(name) >= Math.max(LEAST_EFFECT * level, level + least);
    }

    private double noticedSeconds() {
        return rules.latencyLimits().values().stream()
                .mapToDouble(limit -> NOTICED_SHARE * limit)
                .min()
                .orElse(NOTICED_SECONDS);
    }

    private double value(String name) {
        return name.equals(Baseline.ERRORS) ? second.number(name) / 100 : second.number(name);
    }

    private Norm norm(String name) {
        return Objects.requireNonNull(baseline.norms().get(name));
    }

    private String describe(String name) {
        return name + " " + print(name, value(name)) + ", normal is "
                + print(name, norm(name).level());
    }

    private static String print(String name, double value) {
        return name.equals(Baseline.ERRORS) ? Dimension.PERCENT.print(100 * value) : Dimension.DURATION.print(value);
    }

    /** A rise, since epoch milliseconds. */
    record Noticed(long since, String text) {}
}
