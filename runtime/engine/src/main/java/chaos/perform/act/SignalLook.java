package chaos.perform.act;

import chaos.journal.RunClock;
import chaos.journal.Sample;
import chaos.metric.ConditionTracker;
import chaos.plan.Check;
import java.util.Optional;

/** A signal of the target, listened to from when the look is made. */
final class SignalLook implements Look {

    private final ConditionTracker tracker;
    private final RunClock clock;
    private final AutoCloseable listening;
    private String last = "it was not measured";

    private SignalLook(Tools tools, Check.SignalHolds check) throws DeedFailure {
        this.tracker = new ConditionTracker(check.condition());
        this.clock = tools.clock();
        this.listening = tools.signals().listen(this::take);
    }

    static Look of(Tools tools, Check.SignalHolds check) throws DeedFailure {
        return new SignalLook(tools, check);
    }

    private synchronized void take(Sample sample) {
        Double value = sample.values().get(tracker.condition().signal().name());
        if (value != null) {
            last = "it was " + tracker.condition().signal().dimension().print(value);
            tracker.observe(sample);
        }
    }

    @Override
    public synchronized Optional<String> lacking(Deadline deadline) {
        return tracker.satisfied(clock.millis()) ? Optional.empty() : Optional.of(last);
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (Exception e) {
            throw new IllegalStateException("the listening to the target's signals cannot be ended", e);
        }
    }
}
