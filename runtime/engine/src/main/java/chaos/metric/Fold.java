package chaos.metric;

import java.util.Arrays;
import java.util.Set;

/** How the values that a signal took within a second become the one value of that second. */
public enum Fold {
    /** For what is read at a moment: one odd reading does not speak for the second. */
    MEDIAN,
    /** For what is counted over each reading's own interval, such as bytes a second. */
    MEAN,
    /** For what hurts by its peak: latencies and the event loop's lag. */
    MAX,
    /** For what hurts by its absence. */
    MIN,
    /** For what only counts up, and for limits. */
    LAST;

    private static final Set<String> COUNTERS = Set.of("gc.count", "service.requests", "service.errors", "heap.floor");
    private static final Set<String> RATES = Set.of(
            "throughput",
            "goodput",
            "load.offered",
            "contextSwitches",
            "host.contextSwitches",
            "acceptQueue.drops",
            "disk.read",
            "disk.write",
            "network.received",
            "network.sent");

    /** How the signal of this name is folded; a signal that is not built in takes its median. */
    public static Fold of(String name) {
        Scope scope = Scope.of(name);
        String signal = scope.signal();
        if (RATES.contains(signal)) {
            return MEAN;
        }
        if (signal.equals("process.up")) {
            return MIN;
        }
        if (COUNTERS.contains(signal) || signal.endsWith(".max") && !peaks(signal) || scope.counts()) {
            return LAST;
        }
        return peaks(signal) ? MAX : MEDIAN;
    }

    private static boolean peaks(String signal) {
        return signal.equals("eventLoopLag")
                || signal.startsWith("latency.")
                || signal.startsWith("serviceTime.")
                || signal.startsWith("lateness.");
    }

    /** The one value of at least one, given in the order of their times. */
    public double of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a second without a value has none to fold");
        }
        return switch (this) {
            case MEDIAN -> median(values);
            case MEAN -> Arrays.stream(values).average().orElseThrow();
            case MAX -> Arrays.stream(values).max().orElseThrow();
            case MIN -> Arrays.stream(values).min().orElseThrow();
            case LAST -> values[values.length - 1];
        };
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
