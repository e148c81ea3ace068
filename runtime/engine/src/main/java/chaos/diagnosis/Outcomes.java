package chaos.diagnosis;

import chaos.journal.Interval;
import chaos.metric.Quantile;
import chaos.metric.Series;
import chaos.metric.Stretch;
import chaos.metric.Table;
import chaos.metric.Totals;
import chaos.plan.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/**
 * What was good and bad by an objective, step by step.
 *
 * @param budget what the objective allows
 */
record Outcomes(ErrorBudget budget, List<Step> steps) {

    /** How many of how many were bad up to a time in epoch milliseconds since the step before. */
    record Step(long at, double bad, double total) {}

    /** By an objective from a time to another; empty where the objective has no budget to burn. */
    static Optional<Outcomes> of(Condition objective, Table samples, List<Interval> intervals, long from, long to) {
        double limit = objective.limit().value();
        return switch (objective.signal().name()) {
            case "availability" -> ratio(1 - limit / 100, counted(samples, from, to, Totals::failed, Totals::requests));
            case "errors" -> ratio(limit / 100, counted(samples, from, to, Totals::failed, Totals::requests));
            case "correctness" -> ratio(1 - limit / 100, counted(samples, from, to, Totals::wrong, Totals::answers));
            default ->
                Quantile.named(objective.signal().name())
                        .flatMap(q -> ratio(1 - q.percent() / 100, slower(q, limit, intervals, from, to)));
        };
    }

    /** The share that was bad over all; NaN of nothing. */
    double bad() {
        return share(steps);
    }

    /** The largest share that was bad over a window of so many milliseconds; NaN of nothing. */
    double worst(long window) {
        double worst = Double.NaN;
        int first = 0;
        for (int last = 0; last < steps.size(); last++) {
            while (steps.get(first).at() <= steps.get(last).at() - window) {
                first++;
            }
            double share = share(steps.subList(first, last + 1));
            worst = share >= worst || Double.isNaN(worst) ? share : worst;
        }
        return worst;
    }

    private static double share(List<Step> steps) {
        return steps.stream().mapToDouble(Step::bad).sum()
                / steps.stream().mapToDouble(Step::total).sum();
    }

    private static Optional<Outcomes> ratio(double allowed, List<Step> steps) {
        return allowed > 0 && allowed < 1
                ? Optional.of(new Outcomes(new ErrorBudget(allowed), steps))
                : Optional.empty();
    }

    private static List<Step> counted(
            Table samples, long from, long to, ToDoubleFunction<Totals> bad, ToDoubleFunction<Totals> all) {
        List<Step> steps = new ArrayList<>();
        for (Stretch stretch : stretches(samples.series("load.finished").between(from, to), from, to)) {
            Totals step = Totals.over(samples, List.of(stretch));
            steps.add(new Step(stretch.to(), bad.applyAsDouble(step), all.applyAsDouble(step)));
        }
        return steps;
    }

    /** The whole time, cut at every sample: nothing before the first or after the last is left out of the sum. */
    private static List<Stretch> stretches(Series counts, long from, long to) {
        List<Stretch> stretches = new ArrayList<>();
        long begin = from;
        for (int i = 0; i < counts.size(); i++) {
            stretches.add(new Stretch(begin, counts.time(i)));
            begin = counts.time(i);
        }
        stretches.add(new Stretch(begin, to));
        return stretches;
    }

    private static List<Step> slower(Quantile quantile, double limit, List<Interval> intervals, long from, long to) {
        long micros = Math.round(limit * 1e6);
        return quantile.within(intervals, List.of(new Stretch(from, to))).stream()
                .map(i ->
                        new Step(i.to(), slower(i.micros(), micros), i.micros().getTotalCount()))
                .toList();
    }

    private static double slower(Histogram histogram, long micros) {
        return histogram.getTotalCount() - histogram.getCountBetweenValues(0, micros);
    }
}
