package chaos.diagnosis;

import chaos.metric.Second;
import chaos.quantity.Dimension;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Reads from the last seconds which thresholds are crossed, in words; knows no stage and no time before its window. */
final class Symptoms {

    /** How many seconds are looked at for a direction. */
    private static final int WINDOW = 10;

    /** A ratio of fewer requests than this says nothing. */
    private static final double LEAST_REQUESTS = 10;

    /** One refusal alone is no closed port. */
    private static final double LEAST_REFUSALS = 3;

    private static final String FAILED = "load.failed";
    private static final String REFUSED = "load.refused";
    private static final double FALL = 0.8;
    private static final double RISE = 1.2;

    private final StageRules rules;
    private final Deque<Sli> window = new ArrayDeque<>();
    private Second second = new Second(0, Map.of());
    private Second previous = second;
    private Sli before = Sli.of(second);
    private boolean settling;

    Symptoms(StageRules rules) {
        this.rules = rules;
    }

    /** Takes the next second; while the load is settling its ratios to what was offered are not looked at. */
    void note(Second next, boolean loadIsSettling) {
        previous = second.has(FAILED) ? second : previous;
        second = next;
        settling = loadIsSettling;
        before = window.isEmpty() ? Sli.of(next) : window.getLast();
        window.addLast(Sli.of(next));
        if (window.size() > WINDOW) {
            window.removeFirst();
        }
    }

    Sli sli() {
        return window.getLast();
    }

    Optional<String> partial() {
        return errorsFrom(rules.partialErrors()).or(this::slow).or(() -> goodput(rules.partialGoodput(), "below"));
    }

    Optional<String> cascade() {
        return errorsFrom(rules.cascadeErrors()).or(this::collapsing);
    }

    Optional<String> complete() {
        return errorsFrom(rules.completeErrors()).or(() -> goodput(Math.nextUp(rules.completeGoodput()), "not above"));
    }

    /** Requests wait, and none is answered, rightly or wrongly. */
    Optional<String> stalled() {
        return sli().stalled() ? Optional.of("requests wait and none is answered") : Optional.empty();
    }

    /** Nobody listens any more: nearly all that failed was refused, and nothing was answered rightly. */
    Optional<String> refused() {
        double failed = second.number(FAILED) - previous.number(FAILED);
        double share = (second.number(REFUSED) - previous.number(REFUSED)) / failed;
        return failed >= LEAST_REFUSALS && share >= rules.completeErrors() && sli().nothingRight()
                ? Optional.of("connections refused " + percent(share) + " ≥ " + percent(rules.completeErrors()))
                : Optional.empty();
    }

    /** Whether the promise to the users was kept in this second. */
    boolean well() {
        return !(sli().errors() > rules.allowedErrors())
                && slow().isEmpty()
                && goodput(rules.partialGoodput(), "below").isEmpty()
                && sli().goodput() > 0;
    }

    private Optional<String> errorsFrom(double share) {
        return sli().errors() >= share
                ? Optional.of("errors " + percent(sli().errors()) + " ≥ " + percent(share))
                : Optional.empty();
    }

    private Optional<String> slow() {
        for (var limit : rules.latencyLimits().entrySet()) {
            OptionalDouble value = second.get(limit.getKey());
            if (value.isPresent() && value.getAsDouble() >= limit.getValue()) {
                return Optional.of(limit.getKey() + " " + Dimension.DURATION.print(value.getAsDouble()) + " ≥ "
                        + Dimension.DURATION.print(limit.getValue()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> goodput(double share, String relation) {
        double asked = asked();
        double good = sli().goodput() / asked;
        return !settling && asked >= LEAST_REQUESTS && good < share
                ? Optional.of("goodput " + percent(good) + " of the " + Dimension.RATE.print(asked)
                        + " that could be asked for, " + relation + " " + percent(share))
                : Optional.empty();
    }

    /**
     * Requests a second that the clients would send to a service that keeps its promise: a client waits for its answer, so it
     * asks less often where the promised latency is longer than its pace. While clients come, the second before counts.
     */
    private double asked() {
        double patient = rules.latencyLimits().isEmpty() ? sli().offered() : sli().clients() / rules.longestLatency();
        return Math.min(Math.min(sli().offered(), before.offered()), patient);
    }

    /** Fewer right answers and more waiting requests, though the clients have not become fewer. */
    private Optional<String> collapsing() {
        if (settling || window.size() < WINDOW) {
            return Optional.empty();
        }
        double goodput = change(Sli::goodput);
        double waiting = change(Sli::inFlight);
        boolean collapsing = goodput <= FALL && waiting >= RISE && change(Sli::clients) >= 1;
        return collapsing
                ? Optional.of("goodput fell to " + percent(goodput) + " within " + WINDOW
                        + " s while waiting requests rose to " + percent(waiting))
                : Optional.empty();
    }

    /** How many times the mean of the window's first half its second half is; NaN where that is not known. */
    private double change(ToDoubleFunction<Sli> part) {
        double[] values = window.stream().mapToDouble(part).toArray();
        double before = 0;
        double after = 0;
        for (int i = 0; i < WINDOW / 2; i++) {
            before += values[i];
            after += values[values.length - 1 - i];
        }
        return after / before;
    }

    private static String percent(double share) {
        return Dimension.PERCENT.print(100 * share);
    }
}
