package chaos.metric;

import java.util.List;

/**
 * What became of the requests of a span: differences of the load's cumulative counts, so that a busy second weighs more
 * than an idle one.
 *
 * @param finished answered or failed
 * @param failed refused, reset, timed out, answered with 5xx, or answered wrongly
 * @param wrong answered without an error, but not with what was asked for
 * @param unanswered refused, reset or timed out
 */
public record Totals(double finished, double failed, double wrong, double unanswered) {

    /** The totals from a time to another, in epoch milliseconds; all 0 where the load was not counted. */
    public static Totals over(Table table, long from, long to) {
        double unanswered = grown(table, "load.refused", from, to)
                + grown(table, "load.reset", from, to)
                + grown(table, "load.timedOut", from, to);
        return new Totals(
                grown(table, "load.finished", from, to),
                grown(table, "load.failed", from, to),
                grown(table, "load.wrong", from, to),
                unanswered);
    }

    /** The totals of several stretches together. */
    public static Totals over(Table table, List<Stretch> stretches) {
        return stretches.stream().map(s -> over(table, s.from(), s.to())).reduce(new Totals(0, 0, 0, 0), Totals::plus);
    }

    private Totals plus(Totals other) {
        return new Totals(
                finished + other.finished, failed + other.failed, wrong + other.wrong, unanswered + other.unanswered);
    }

    private static double grown(Table table, String counter, long from, long to) {
        Series series = table.series(counter);
        return Math.max(0, series.at(to).orElse(0) - series.at(from).orElse(0));
    }

    /** Percent of the finished that failed; NaN where nothing finished. */
    public double errors() {
        return 100 * failed / finished;
    }

    /** Percent of the finished that were answered without an error, a wrong answer being one; NaN where nothing finished. */
    public double availability() {
        return 100 - errors();
    }

    /** Percent of the answers that were right; NaN where nothing was answered. */
    public double correctness() {
        return 100 - 100 * wrong / (finished - unanswered);
    }
}
