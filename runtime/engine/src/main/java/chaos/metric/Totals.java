package chaos.metric;

import java.util.List;

/**
 * What became of the requests of a span: differences of the load's cumulative counts, so that a busy second weighs more
 * than an idle one.
 *
 * @param right answered as they should be: {@code load.finished}
 * @param failed all others that are over: refused, reset, timed out, or answered with an error or nonsense
 * @param wrong of the failed, those that were answered as if they were right
 */
public record Totals(double right, double failed, double wrong) {

    private static final Totals NONE = new Totals(0, 0, 0);

    /** The totals of stretches that do not overlap; all 0 where the load was not counted. */
    public static Totals over(Table table, List<Stretch> stretches) {
        return over(table, new Scope("", ""), stretches);
    }

    /** The same of the requests that a signal speaks of. */
    static Totals over(Table table, Scope scope, List<Stretch> stretches) {
        return stretches.stream().map(stretch -> over(table, scope, stretch)).reduce(NONE, Totals::plus);
    }

    private static Totals over(Table table, Scope scope, Stretch stretch) {
        return new Totals(
                grown(table, scope.counter("finished"), stretch),
                grown(table, scope.counter("failed"), stretch),
                grown(table, scope.counter("wrong"), stretch));
    }

    private Totals plus(Totals other) {
        return new Totals(right + other.right, failed + other.failed, wrong + other.wrong);
    }

    private static double grown(Table table, String counter, Stretch stretch) {
        Series series = table.series(counter);
        return Math.max(
                0, series.at(stretch.to()).orElse(0) - series.at(stretch.from()).orElse(0));
    }

    /** What came since earlier totals of the same counts; nothing where those are higher. */
    Totals since(Totals earlier) {
        return new Totals(
                Math.max(0, right - earlier.right),
                Math.max(0, failed - earlier.failed),
                Math.max(0, wrong - earlier.wrong));
    }

    /** All that are over. */
    public double requests() {
        return right + failed;
    }

    /** All that were answered as if they were right. */
    public double answers() {
        return right + wrong;
    }

    /** Percent of all that failed; NaN where nothing is over. */
    public double errors() {
        return 100 * failed / requests();
    }

    /** Percent of all that were answered rightly; NaN where nothing is over. */
    public double availability() {
        return 100 * right / requests();
    }

    /** Percent of what was answered without an error that was right; NaN where nothing was. */
    public double correctness() {
        return 100 * right / answers();
    }
}
