package chaos.metric;

import chaos.journal.Interval;
import chaos.journal.Timeline;
import chaos.plan.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the signals of a run were over a span of it, each by its own rule: percentiles over merged histograms, ratios over
 * the span's totals, rates by their mean, counters by their increase, and everything else by its worst second.
 */
public final class Readings {

    private final List<Interval> intervals;
    private final Table samples;
    private final Table seconds;

    public Readings(Timeline timeline) {
        intervals = timeline.intervals();
        samples = Table.of(timeline.samples());
        seconds = Table.ofSeconds(Seconds.of(timeline.samples()));
    }

    /** The samples as they were taken. */
    public Table samples() {
        return samples;
    }

    /** The samples second by second. */
    public Table seconds() {
        return seconds;
    }

    /**
     * What a signal was from a time to another in epoch milliseconds; empty where it was not measured.
     *
     * @param comparator against an upper limit the highest second is the worst, against a lower one the lowest
     */
    public Optional<Reading> over(String signal, Comparator comparator, long from, long to) {
        Optional<Quantile> quantile = Quantile.named(signal);
        if (quantile.isPresent()) {
            return percentile(quantile.get(), from, to);
        }
        return switch (signal) {
            case "availability", "errors", "correctness" -> ratio(signal, Totals.over(samples, from, to));
            case "throughput", "goodput", "load.offered" -> mean(signal, from, to);
            default -> counts(signal) ? increase(signal, from, to) : worst(signal, comparator, from, to);
        };
    }

    private Optional<Reading> percentile(Quantile quantile, long from, long to) {
        long count = quantile.count(intervals, from, to);
        var value = quantile.over(intervals, from, to);
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(Reading.ofSpan(value.getAsDouble(), "over " + count + " responses"));
    }

    private static Optional<Reading> ratio(String signal, Totals totals) {
        double value =
                switch (signal) {
                    case "availability" -> totals.availability();
                    case "errors" -> totals.errors();
                    default -> totals.correctness();
                };
        return Double.isNaN(value)
                ? Optional.empty()
                : Optional.of(Reading.ofSpan(value, "over " + Math.round(totals.finished()) + " requests"));
    }

    private Optional<Reading> mean(String signal, long from, long to) {
        var mean = seconds.series(signal).between(from, to).mean();
        return mean.isEmpty() ? Optional.empty() : Optional.of(Reading.ofSpan(mean.getAsDouble(), "on average"));
    }

    private Optional<Reading> increase(String signal, long from, long to) {
        Series series = samples.series(signal).between(from, to);
        return series.isEmpty() ? Optional.empty() : Optional.of(Reading.ofSpan(series.increase(), "in all"));
    }

    private Optional<Reading> worst(String signal, Comparator comparator, long from, long to) {
        Series series = seconds.series(signal).between(from, to);
        boolean upper = comparator == Comparator.IS_BELOW || comparator == Comparator.IS_AT_MOST;
        return (upper ? series.highest() : series.lowest())
                .map(p -> new Reading(p.value(), upper ? "at its highest" : "at its lowest", p.at()));
    }

    private static boolean counts(String signal) {
        boolean ofLoad = signal.startsWith("load.");
        return ofLoad || signal.equals("gc.count") || signal.startsWith("service.");
    }
}
