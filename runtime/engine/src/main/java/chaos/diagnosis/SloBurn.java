package chaos.diagnosis;

import chaos.journal.Timeline;
import chaos.metric.Reading;
import chaos.metric.Readings;
import chaos.metric.Stretch;
import chaos.plan.Condition;
import chaos.plan.Objective;
import chaos.plan.Scenario;
import java.util.List;
import java.util.Optional;

/** How the objectives of a plan fared, from its time 0 to its end; they decide nothing. */
final class SloBurn {

    /** Burn rates are taken over a window of this part of the run. */
    private static final int WINDOWS = 10;

    private final Timeline timeline;
    private final Readings readings;
    private final long from;
    private final long to;

    SloBurn(Timeline timeline, Readings readings, long from, long to) {
        this.timeline = timeline;
        this.readings = readings;
        this.from = from;
        this.to = to;
    }

    List<Burn> of(Scenario plan) {
        return plan.slo().stream().map(this::burn).toList();
    }

    private Burn burn(Objective objective) {
        Condition condition = objective.condition();
        Optional<Reading> reading =
                readings.over(condition.signal().name(), condition.comparator(), List.of(new Stretch(from, to)));
        double measured = reading.map(Reading::value).orElse(Double.NaN);
        boolean met = reading.isPresent()
                && condition.comparator().holds(measured, condition.limit().value());
        Optional<Outcomes> outcomes = Outcomes.of(condition, readings.samples(), timeline.intervals(), from, to);
        return outcomes.map(o -> new Burn(objective, measured, met, o.budget().burnRate(o.bad()), worst(o)))
                .orElse(new Burn(objective, measured, met, Double.NaN, Double.NaN));
    }

    private double worst(Outcomes outcomes) {
        return outcomes.budget().burnRate(outcomes.worst((to - from) / WINDOWS));
    }
}
