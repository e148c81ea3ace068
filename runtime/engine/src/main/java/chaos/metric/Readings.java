package chaos.metric;

import chaos.journal.Interval;
import chaos.journal.Sample;
import chaos.journal.Timeline;
import chaos.plan.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What the signals of a run were over a span of it, each by its own rule: percentiles over merged histograms, ratios over
 * the span's totals, rates by their mean, counters by their increase, and everything else by its worst second.
 */
public final class Readings {

    private final List<Interval> intervals;
    private final List<Sample> taken;
    private final Table samples;
    private final Table seconds;

    public Readings(Timeline timeline) {
        intervals = timeline.intervals();
        taken = timeline.samples();
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
     * What a signal was over parts of the run that do not overlap; empty where it was not measured.
     *
     * @param comparator against an upper limit the highest second is the worst, against a lower one the lowest
     */
    public Optional<Reading> over(String signal, Comparator comparator, List<Stretch> stretches) {
        Optional<Quantile> quantile = Quantile.named(signal);
        if (quantile.isPresent()) {
            return percentile(quantile.get(), stretches);
        }
        Scope scope = Scope.of(signal);
        return switch (scope.signal()) {
            case "availability", "errors", "correctness" ->
                ratio(scope.signal(), Totals.over(samples, scope, stretches));
            case "throughput", "goodput", "load.offered" -> mean(signal, stretches);
            default -> counts(scope, signal) ? increase(signal, stretches) : worst(signal, comparator, stretches);
        };
    }

    /**
     * The worst that a signal was in any window of so many milliseconds that lies within one of the parts; empty where none
     * of them was full, or nothing was measured. Its time is the window's begin.
     */
    public Optional<Reading> worstWindow(String signal, Comparator comparator, long millis, List<Stretch> stretches) {
        boolean upper = comparator == Comparator.IS_BELOW || comparator == Comparator.IS_AT_MOST;
        java.util.Comparator<Series.Extreme> byValue = java.util.Comparator.comparingDouble(Series.Extreme::value);
        return stretches.stream()
                .map(part -> windows(signal, millis, part))
                .flatMap(part -> (upper ? part.highest() : part.lowest()).stream())
                .max(upper ? byValue : byValue.reversed())
                .map(e -> new Reading(
                        e.value(),
                        upper ? "at its highest" : "at its lowest",
                        OptionalLong.of(e.at().orElseThrow() - millis)));
    }

    /** The values of a sliding window over a part of the run, each at the window's end. */
    public Series windows(String signal, long millis, Stretch part) {
        SlidingWindow window = SlidingWindow.of(signal, millis);
        List<Point> points = new ArrayList<>();
        if (window instanceof AnswerWindow) {
            intervals.stream()
                    .filter(i -> i.from() >= part.from() - SlidingWindow.SLACK && i.to() <= part.to())
                    .forEach(i -> window.observe(i).ifPresent(v -> points.add(new Point(i.to(), v))));
        } else {
            taken.stream().filter(s -> part.contains(s.at())).forEach(s -> window.observe(s)
                    .ifPresent(v -> points.add(new Point(s.at(), v))));
        }
        return new Series(
                points.stream().mapToLong(Point::at).toArray(),
                points.stream().mapToDouble(Point::value).toArray());
    }

    private record Point(long at, double value) {}

    private Optional<Reading> percentile(Quantile quantile, List<Stretch> stretches) {
        var value = quantile.over(intervals, stretches);
        String how = "over " + quantile.count(intervals, stretches) + " responses";
        return value.isEmpty() ? Optional.empty() : Optional.of(Reading.ofSpan(value.getAsDouble(), how));
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
                : Optional.of(Reading.ofSpan(value, "over " + Math.round(totals.requests()) + " requests"));
    }

    private Optional<Reading> mean(String signal, List<Stretch> stretches) {
        var mean = in(seconds.series(signal), stretches)
                .flatMapToDouble(Series::values)
                .average();
        return mean.isEmpty() ? Optional.empty() : Optional.of(Reading.ofSpan(mean.getAsDouble(), "on average"));
    }

    private Optional<Reading> increase(String signal, List<Stretch> stretches) {
        List<Series> parts = in(samples.series(signal), stretches).toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(Reading.ofSpan(
                        parts.stream().mapToDouble(Series::increase).sum(), "in all"));
    }

    private Optional<Reading> worst(String signal, Comparator comparator, List<Stretch> stretches) {
        boolean upper = comparator == Comparator.IS_BELOW || comparator == Comparator.IS_AT_MOST;
        var extremes = in(seconds.series(signal), stretches)
                .flatMap(part -> (upper ? part.highest() : part.lowest()).stream());
        var byValue = java.util.Comparator.comparingDouble(Series.Extreme::value);
        return (upper ? extremes.max(byValue) : extremes.min(byValue))
                .map(e -> new Reading(e.value(), upper ? "at its highest" : "at its lowest", e.at()));
    }

    private static Stream<Series> in(Series series, List<Stretch> stretches) {
        return stretches.stream().map(s -> series.between(s.from(), s.to())).filter(part -> !part.isEmpty());
    }

    static boolean counts(Scope scope, String signal) {
        return scope.counts() || signal.equals("gc.count") || signal.startsWith("service.");
    }
}
