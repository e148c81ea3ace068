package chaos.perform;

import chaos.journal.Sample;
import chaos.metric.ConditionTracker;
import chaos.plan.Condition;
import chaos.plan.Gate;
import java.util.List;
import java.util.stream.Collectors;

/** Decides when the steady state has held for long enough; pure, time is an argument. */
final class Gatekeeper {

    private final Gate gate;
    private final long begin;
    private final List<ConditionTracker> steady;

    /** The steady state must begin to hold after {@code begin}, in epoch milliseconds. */
    Gatekeeper(Gate gate, long begin) {
        this.gate = gate;
        this.begin = begin;
        this.steady = gate.steady().stream()
                .map(c -> new ConditionTracker(new Condition(c.signal(), c.comparator(), c.limit(), gate.hold())))
                .toList();
    }

    void observe(Sample sample) {
        steady.forEach(tracker -> tracker.observe(sample));
    }

    boolean passed(long now) {
        return now - begin >= gate.hold().toMillis() && steady.stream().allMatch(tracker -> tracker.satisfied(now));
    }

    boolean failed(long now) {
        return !passed(now) && now - begin > gate.hold().plus(gate.patience()).toMillis();
    }

    /** What held, for the journal. */
    String evidence() {
        return steady.stream().map(tracker -> tracker.condition().print()).collect(Collectors.joining(", "));
    }

    /** What does not hold now, for the person who reads why the run ended. */
    String lacking(long now) {
        return steady.stream()
                .filter(tracker -> !tracker.satisfied(now))
                .map(tracker -> tracker.condition().print())
                .collect(Collectors.joining(" and "));
    }
}
