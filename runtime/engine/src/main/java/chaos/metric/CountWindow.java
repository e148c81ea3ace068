package chaos.metric;

import chaos.journal.Interval;
import chaos.journal.Sample;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** A ratio of all requests of a window, or how often something happened in it: differences of what only counts up. */
final class CountWindow implements SlidingWindow {

    private static final Set<String> RATIOS = Set.of("availability", "errors", "correctness");

    /** Of the load, and yet no counts. */
    private static final Set<String> RATES = Set.of("load.offered", "load.busy");

    private final String signal;
    private final Scope scope;
    private final boolean ratio;
    private final long millis;
    private final NavigableMap<Long, Count> counts = new TreeMap<>();

    /** What had been counted at a time in epoch milliseconds. */
    private record Count(long at, Totals totals, double raw, double grown) {}

    CountWindow(String signal, long millis) {
        this.signal = signal;
        this.scope = Scope.of(signal);
        this.ratio = RATIOS.contains(scope.signal());
        this.millis = millis;
    }

    /** Whether a signal is read from counts. */
    static boolean counts(String signal) {
        Scope scope = Scope.of(signal);
        return RATIOS.contains(scope.signal()) || !RATES.contains(signal) && Readings.counts(scope, signal);
    }

    @Override
    public OptionalDouble observe(Interval interval) {
        return OptionalDouble.empty();
    }

    @Override
    public OptionalDouble observe(Sample sample) {
        Map<String, Double> values = sample.values();
        if (!values.containsKey(ratio ? scope.counter("finished") : signal)) {
            return OptionalDouble.empty();
        }
        Count last = count(sample.at(), values);
        counts.put(last.at(), last);
        Map.Entry<Long, Count> first = counts.floorEntry(last.at() - millis + SLACK);
        if (first == null) {
            return OptionalDouble.empty();
        }
        counts.headMap(first.getKey(), false).clear();
        double value = value(first.getValue(), last);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** What counts up may begin anew, when a process does. */
    private Count count(long at, Map<String, Double> values) {
        Totals totals = new Totals(
                values.getOrDefault(scope.counter("finished"), 0.0),
                values.getOrDefault(scope.counter("failed"), 0.0),
                values.getOrDefault(scope.counter("wrong"), 0.0));
        double raw = values.getOrDefault(signal, 0.0);
        Count before = counts.isEmpty() ? null : counts.lastEntry().getValue();
        double more = before == null ? 0 : raw >= before.raw() ? raw - before.raw() : raw;
        return new Count(at, totals, raw, before == null ? 0 : before.grown() + more);
    }

    private double value(Count first, Count last) {
        Totals window = last.totals().since(first.totals());
        return switch (scope.signal()) {
            case "availability" -> window.availability();
            case "errors" -> window.errors();
            case "correctness" -> window.correctness();
            default -> last.grown() - first.grown();
        };
    }
}
