package chaos.diagnosis;

import chaos.metric.Second;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * What was normal while the gate was open.
 *
 * @param norms by user-facing indicator; an indicator that was seldom measured has none
 * @param signals the names of all signals that were taken
 */
record Baseline(Map<String, Norm> norms, Set<String> signals) {

    static final String P50 = "latency.p50";
    static final String P99 = "latency.p99";
    static final String ERRORS = "errors";

    /** Fewer seconds than this are no norm. */
    private static final int LEAST_SECONDS = 3;

    Baseline {
        norms = Map.copyOf(norms);
        signals = Set.copyOf(signals);
    }

    /** Learns from the seconds of the gate. */
    static Baseline of(List<Second> seconds) {
        Map<String, Norm> norms = new TreeMap<>();
        learn(norms, P50, seconds, s -> s.number(P50));
        learn(norms, P99, seconds, s -> s.number(P99));
        learn(norms, ERRORS, seconds, s -> s.number(ERRORS) / 100);
        Set<String> signals = new TreeSet<>();
        seconds.forEach(second -> signals.addAll(second.values().keySet()));
        return new Baseline(norms, signals);
    }

    private static void learn(
            Map<String, Norm> norms, String name, List<Second> seconds, ToDoubleFunction<Second> indicator) {
        double[] values =
                seconds.stream().mapToDouble(indicator).filter(Double::isFinite).toArray();
        if (values.length >= LEAST_SECONDS) {
            norms.put(name, name.equals(ERRORS) ? Norm.ofShares(values) : Norm.ofTimes(values));
        }
    }
}
