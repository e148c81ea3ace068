package chaos.metric;

import chaos.journal.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.HdrHistogram.Histogram;

/**
 * A percentile of the responses of a span. Histograms are merged and then asked: percentiles of intervals cannot be
 * averaged.
 *
 * @param kind which times: {@code latency}, {@code serviceTime}, {@code lateness} or {@code queueTime}; of one request's, behind
 *     {@code request.<name>.}
 * @param percent 0 to 100; 100 is the largest
 */
public record Quantile(String kind, double percent) {

    private static final Map<String, Double> PERCENTS =
            Map.of("p50", 50.0, "p90", 90.0, "p95", 95.0, "p99", 99.0, "p999", 99.9, "max", 100.0);

    private static final List<String> KINDS = List.of("latency", "serviceTime", "lateness", "queueTime");

    public Quantile {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("a percentile is between 0 and 100, got " + percent);
        }
    }

    /** The percentile that a signal's name stands for, such as {@code latency.p99}; empty where it stands for none. */
    public static Optional<Quantile> named(String signal) {
        Scope scope = Scope.of(signal);
        int dot = scope.signal().indexOf('.');
        Double percent = dot < 0 ? null : PERCENTS.get(scope.signal().substring(dot + 1));
        return percent == null || !KINDS.contains(scope.signal().substring(0, dot))
                ? Optional.empty()
                : Optional.of(new Quantile(scope.prefix() + scope.signal().substring(0, dot), percent));
    }

    /** The percentile in seconds over the intervals that lie mostly in the stretches; empty where nothing was answered. */
    public OptionalDouble over(List<Interval> intervals, List<Stretch> stretches) {
        Histogram merged = merged(intervals, stretches);
        return merged.getTotalCount() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(merged.getValueAtPercentile(percent) / 1e6);
    }

    /** How many responses {@link #over} looks at. */
    public long count(List<Interval> intervals, List<Stretch> stretches) {
        return merged(intervals, stretches).getTotalCount();
    }

    /** The intervals of its kind that lie mostly in the stretches. */
    public List<Interval> within(List<Interval> intervals, List<Stretch> stretches) {
        return intervals.stream()
                .filter(i -> i.kind().equals(kind))
                .filter(i -> stretches.stream().anyMatch(s -> s.contains((i.from() + i.to()) / 2)))
                .toList();
    }

    private Histogram merged(List<Interval> intervals, List<Stretch> stretches) {
        Histogram merged = new Histogram(3);
        within(intervals, stretches).forEach(interval -> merged.add(interval.micros()));
        return merged;
    }
}
