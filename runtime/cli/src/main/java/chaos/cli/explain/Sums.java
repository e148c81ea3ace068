package chaos.cli.explain;

import chaos.plan.Journey;
import chaos.plan.LoadShape;
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
        long peak =
                plan.load().shapes().stream().mapToLong(LoadShape::peak).max().orElse(0);
        boolean paced = plan.load().journeys().stream().noneMatch(j -> j.pace().isZero());
        if (!paced) {
            return "at its peak the load is " + peak + " clients, as fast as the service answers";
        }
        double perClient =
                plan.load().journeys().stream().mapToDouble(Sums::perSecond).sum();
        return "at its peak the load is " + peak + " clients and " + Dimension.RATE.print(peak * perClient)
                + " at most";
    }

    private static double perSecond(Journey journey) {
        return 1e9 / journey.pace().toNanos();
    }
}
