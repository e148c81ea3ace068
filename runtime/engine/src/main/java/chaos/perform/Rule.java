package chaos.perform;

import chaos.journal.Sample;
import chaos.metric.ConditionTracker;
import chaos.plan.Condition;

/** A condition of the script that waits to become so; it speaks once each time that it becomes so. */
final class Rule<T> {

    private final T what;
    private final ConditionTracker tracker;
    private final long cooldownMillis;
    private boolean told;
    private long toldAt;

    Rule(T what, Condition condition, long cooldownMillis) {
        this.what = what;
        this.tracker = new ConditionTracker(condition);
        this.cooldownMillis = cooldownMillis;
    }

    T what() {
        return what;
    }

    ConditionTracker tracker() {
        return tracker;
    }

    void observe(Sample sample) {
        tracker.observe(sample);
    }

    /** Whether it has become so and may speak: not twice in a row, and not within its cool-down. */
    boolean speaks(long now) {
        boolean holds = tracker.satisfied(now);
        boolean rested = toldAt == 0 || now - toldAt >= cooldownMillis;
        boolean speaks = holds && !told && rested;
        if (speaks) {
            toldAt = now;
        }
        told = holds && (told || speaks);
        return speaks;
    }
}
