package chaos.metric;

import chaos.journal.Interval;
import chaos.journal.Sample;
import chaos.plan.Condition;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows one condition through time: since when it holds, and whether it has held long enough.
 *
 * <p>A number is judged by its last second (see {@link Fold}), so that one odd reading among ten neither fulfils a
 * condition nor breaks one. There is no other slack: the first second on the wrong side starts the time anew. Where
 * nothing is measured nothing holds: a value stands until the next, but no longer than {@link #STANDS}, or two and a half
 * times the signal's own interval where that is longer; after such a gap the time starts anew as well. What is measured of
 * answers stands for {@link #UNANSWERED} in seconds that had none: a service that lets all its clients wait is not
 * measured at all until they give up.
 */
public final class ConditionTracker {

    /** How long a value stands without a new one, in milliseconds. */
    public static final long STANDS = 3000;

    /** How long a value of answers stands while the load goes on and none comes, in milliseconds: a client waits for 5 s. */
    public static final long UNANSWERED = 7000;

    private static final String OF_LOAD = "throughput";
    private static final Set<String> OF_ANSWERS = Set.of("availability", "errors", "correctness");

    private static final double INTERVALS = 2.5;
    private static final long NEVER = Long.MIN_VALUE;

    private final Condition condition;
    private final Trailing trailing;
    private final boolean ofAnswers;
    private final @Nullable SlidingWindow window;
    private long unanswered = NEVER;
    private long seen = NEVER;
    private long interval = Long.MAX_VALUE;
    private long since = NEVER;

    public ConditionTracker(Condition condition) {
        this.condition = condition;
        String signal = condition.signal().name();
        this.trailing = new Trailing(Fold.of(signal));
        this.ofAnswers = OF_ANSWERS.contains(Scope.of(signal).signal())
                || Quantile.named(signal).isPresent();
        this.window = condition.over().isZero()
                ? null
                : SlidingWindow.of(signal, condition.over().toMillis());
    }

    /** The condition that is followed. */
    public Condition condition() {
        return condition;
    }

    /** Takes the condition's signal out of a sample, where it is there. */
    public void observe(Sample sample) {
        Double value = sample.values().get(condition.signal().name());
        if (window != null) {
            window.observe(sample).ifPresent(v -> observe(sample.at(), v));
        } else if (value != null) {
            observe(sample.at(), value);
        } else if (ofAnswers && sample.values().containsKey(OF_LOAD)) {
            unanswered = sample.at();
        }
    }

    /** Takes the answers of an interval, for a percentile over a window. */
    public void observe(Interval interval) {
        if (window != null) {
            window.observe(interval).ifPresent(v -> observe(interval.to(), v));
        }
    }

    /** The signal's value at a time in epoch milliseconds; times that fall are ignored. NaN is no value. */
    public void observe(long at, double value) {
        if (at >= seen && !Double.isNaN(value)) {
            note(
                    at,
                    condition
                            .comparator()
                            .holds(trailing.add(at, value), condition.limit().value()));
        }
    }

    /** The signal's value at a time, for a signal whose value is a name: a stage, a resource. */
    public void observe(long at, String name) {
        if (at >= seen) {
            note(at, Names.holds(condition.comparator(), name, condition.limit().print()));
        }
    }

    /** Since when it holds without a break, in epoch milliseconds; empty where it does not hold. */
    public OptionalLong since(long now) {
        return since == NEVER || stale(now) ? OptionalLong.empty() : OptionalLong.of(since);
    }

    /** Whether at {@code now} it has held for as long as the condition asks. */
    public boolean satisfied(long now) {
        OptionalLong begin = since(now);
        return begin.isPresent()
                && now - begin.getAsLong() >= condition.lasting().toMillis();
    }

    /** It begins anew, as if nothing had been observed. */
    public void reset() {
        since = NEVER;
    }

    private void note(long at, boolean holds) {
        if (!holds || stale(at)) {
            since = NEVER;
        }
        if (holds && since == NEVER) {
            since = at;
        }
        if (seen != NEVER && at > seen) {
            interval = Math.min(interval, at - seen);
        }
        seen = at;
    }

    private boolean stale(long now) {
        double own = interval == Long.MAX_VALUE ? 0 : INTERVALS * interval;
        boolean waiting = unanswered > seen && now - unanswered <= STANDS;
        return seen != NEVER && now - seen > Math.max(waiting ? UNANSWERED : STANDS, own);
    }
}
