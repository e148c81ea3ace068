package chaos.cli.explain;

import chaos.plan.Journey;
import chaos.plan.Load;
import chaos.plan.OpenShape;
import chaos.plan.Scenario;
import chaos.quantity.Dimension;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Simple sums, so that an author sees whether the numbers of a scenario can come together. */
final class Sums {

    private Sums() {}

    static List<String> of(Scenario plan, Effects effects) {
        List<String> sums = new ArrayList<>();
        sums.add(length(plan));
        sums.add(load(plan));
        sums.addAll(effects.needs(plan.load()));
        plan.chaos().forEach(injection -> sums.addAll(effects.sums(injection.fault(), plan)));
        return sums;
    }

    private static String length(Scenario plan) {
        Duration atLeast = plan.gate().warmUp().plus(plan.gate().hold()).plus(plan.length());
        return "the run takes about " + Span.print(atLeast) + ": "
                + Span.print(plan.gate().warmUp()) + " of warming up, "
                + Span.print(plan.gate().hold()) + " of steady state, " + Span.print(plan.length()) + " of plan";
    }

    private static String load(Scenario plan) {
        Load load = plan.load();
        return load.open() ? arrivals(load) : clients(load);
    }

    private static String clients(Load load) {
        boolean paced = load.journeys().stream().noneMatch(j -> j.pace().isZero());
        if (!paced) {
            return "at its peak the load is " + load.peak() + " clients, as fast as the service answers";
        }
        double weights = load.journeys().stream().mapToInt(Journey::weight).sum();
        double perClient = load.journeys().stream().mapToDouble(Sums::perSecond).sum() / weights;
        return "at its peak the load is " + load.peak() + " clients and "
                + Dimension.RATE.print(load.peak() * perClient) + " at most";
    }

    private static String arrivals(Load load) {
        double count = load.shapes().stream()
                .mapToDouble(shape -> ((OpenShape) shape).count())
                .sum();
        Load.Arriving arriving = load.arriving();
        return "at its peak the load is " + Dimension.RATE.print(load.peakRate()) + ", "
                + arriving.spacing().print() + ", " + Math.round(count) + " arrivals in all; "
                + arriving.backpressure().print();
    }

    private static double perSecond(Journey journey) {
        return journey.weight()
                * journey.requests().size()
                * 1e9
                / journey.pace().toNanos();
    }
}
