package chaos.report;

import chaos.plan.AbortRule;
import chaos.plan.Condition;
import chaos.plan.Expectation;
import chaos.plan.Objective;
import chaos.plan.Plan;
import chaos.plan.Scenario;
import chaos.plan.Watch;
import chaos.quantity.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which charts a page shows: those that tell every run, then those of signals that moved. */
final class Charts {

    private Charts() {}

    static List<ChartSpec> of(Plan plan, Ranges ranges) {
        List<ChartSpec> charts = new ArrayList<>();
        ChartCatalogue.ALWAYS.forEach(c -> shown(c, plan, ranges).forEach(charts::add));
        watched(plan).forEach(c -> shown(c, plan, ranges).forEach(charts::add));
        ChartCatalogue.WHERE_MOVED.stream()
                .filter(c -> c.lines().stream().anyMatch(l -> !l.bound() && ranges.moved(l.signal(), c.atLeast())))
                .forEach(c -> shown(c, plan, ranges).forEach(charts::add));
        return charts;
    }

    private static Stream<ChartSpec> watched(Plan plan) {
        return plan instanceof Scenario scenario
                ? scenario.watch().stream()
                        .map(Watch::signal)
                        .map(s -> ChartSpec.of(
                                s.name(), s.dimension(), 0, ChartSpec.Line.line(s.name(), "watched", "teal")))
                : Stream.empty();
    }

    private static Stream<ChartSpec> shown(ChartSpec chart, Plan plan, Ranges ranges) {
        double highest = chart.lines().stream()
                .filter(l -> !l.bound())
                .mapToDouble(l -> ranges.highest(l.signal()))
                .max()
                .orElse(0);
        List<ChartSpec.Line> lines = chart.lines().stream()
                .filter(l -> ranges.recorded(l.signal()))
                .filter(l -> !l.bound() || highest >= ranges.highest(l.signal()) / 4)
                .toList();
        return lines.stream().allMatch(ChartSpec.Line::bound)
                ? Stream.empty()
                : Stream.of(chart.with(lines, limits(lines, plan)));
    }

    private static List<ChartSpec.Limit> limits(List<ChartSpec.Line> lines, Plan plan) {
        return asked(plan)
                .filter(c -> lines.stream()
                        .anyMatch(l -> l.signal().equals(c.signal().name())))
                .filter(c -> c.limit().dimension() != Dimension.NAME)
                .map(c -> new ChartSpec.Limit(c.limit().value(), c.print()))
                .distinct()
                .toList();
    }

    private static Stream<Condition> asked(Plan plan) {
        if (!(plan instanceof Scenario scenario)) {
            return Stream.empty();
        }
        return Stream.of(
                        scenario.slo().stream().map(Objective::condition),
                        scenario.expect().stream().map(Expectation::condition),
                        scenario.abort().stream().map(AbortRule::when))
                .flatMap(s -> s);
    }
}
