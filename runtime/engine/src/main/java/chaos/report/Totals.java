package chaos.report;

import chaos.journal.Sample;
import chaos.journal.Timeline;
import chaos.quantity.Dimension;
import java.util.Optional;

/**
 * The requests of the plan, from the cumulative counts of the load.
 *
 * @param finished answered or failed
 * @param seconds the length of the plan as it was performed
 */
record Totals(double finished, double failed, double seconds) {

    static Totals of(Timeline timeline) {
        Optional<Long> zero = timeline.zero();
        if (zero.isEmpty()) {
            return new Totals(0, 0, 0);
        }
        double seconds = (timeline.planEnd() - zero.get()) / 1e3;
        return new Totals(
                over(timeline, zero.get(), "load.finished"), over(timeline, zero.get(), "load.failed"), seconds);
    }

    private static double over(Timeline timeline, long zero, String signal) {
        return at(timeline, timeline.planEnd(), signal) - at(timeline, zero, signal);
    }

    /** The last count taken at or before a time, 0 where there is none. */
    private static double at(Timeline timeline, long time, String signal) {
        return timeline.samples().stream()
                .filter(s -> s.at() <= time && s.values().containsKey(signal))
                .reduce((a, b) -> b)
                .map(Sample::values)
                .map(v -> v.get(signal))
                .orElse(0.0);
    }

    String availability() {
        return finished == 0 ? Figure.NONE : Dimension.PERCENT.print(100 * (1 - failed / finished));
    }

    String counts() {
        return "%s of %s requests failed".formatted(grouped(failed), grouped(finished));
    }

    String throughput() {
        return seconds == 0 ? Figure.NONE : Dimension.RATE.print((finished - failed) / seconds);
    }

    private static String grouped(double count) {
        return String.format(java.util.Locale.ROOT, "%,.0f", count).replace(',', '\u2009');
    }
}
