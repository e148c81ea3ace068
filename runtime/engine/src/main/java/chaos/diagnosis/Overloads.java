package chaos.diagnosis;

import chaos.diagnosis.curve.Curve;
import chaos.journal.Event;
import chaos.journal.Interval;
import chaos.journal.Sample;
import chaos.journal.Timeline;
import chaos.metric.ConditionTracker;
import chaos.metric.Readings;
import chaos.metric.Series;
import chaos.metric.Stretch;
import chaos.metric.Table;
import chaos.plan.Breaks;
import chaos.plan.Condition;
import chaos.plan.Scenario;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds the curve, the break and the recovery of a run whose load climbs, from its record. */
final class Overloads {

    /** A level with more errors is not clean, unless the script allows more. */
    private static final double CLEAN = 1;

    /** The load counts as withdrawn at this share of what had broken the service. */
    private static final double WITHDRAWN = 0.5;

    /** It must be as it should for so long to be recovered. */
    private static final Duration STAYS = Duration.ofSeconds(2);

    private final Timeline timeline;
    private final Scenario plan;
    private final StageRules rules;
    private final Breaks breaks;
    private final Table seconds;

    private Overloads(Timeline timeline, Scenario plan, Readings readings) {
        this.timeline = timeline;
        this.plan = plan;
        this.rules = StageRules.of(plan);
        this.breaks = plan.breaks().orElse(Breaks.DEFAULT);
        this.seconds = readings.seconds();
    }

    static Overload of(Timeline timeline, Scenario plan) {
        Optional<Long> zero = timeline.zero();
        Readings readings = new Readings(timeline);
        return zero.map(from -> new Overloads(timeline, plan, readings).find(readings, from))
                .orElse(Overload.NONE);
    }

    private Overload find(Readings readings, long from) {
        long to = timeline.planEnd();
        Curve curve = Curve.of(readings, timeline.samples(), timeline.intervals(), from, to);
        Stretch part = new Stretch(from, Math.max(from, to));
        Optional<BreakPoint> broke = told(curve).or(() -> curve.bends() ? usual(curve, part) : Optional.empty());
        double slow = rules.latencyLimits().getOrDefault("latency.p99", Double.POSITIVE_INFINITY);
        double connections = readings.samples()
                .series("connections.client")
                .between(from, to)
                .max()
                .orElse(Double.NaN);
        return new Overload(
                curve,
                broke,
                curve.lastClean(Math.max(CLEAN, 100 * rules.allowedErrors()), slow),
                connections,
                broke.flatMap(b -> withdrawal(curve, b, to)));
    }

    /** What the run itself journalled. */
    private Optional<BreakPoint> told(Curve curve) {
        return timeline.first(Event.ServiceBroke.class)
                .map(e -> new BreakPoint(e.at(), load(curve, e), e.event().condition()));
    }

    /** Of a run that was not asked for it, by the usual rule. */
    private Optional<BreakPoint> usual(Curve curve, Stretch part) {
        if (plan.breaks().isPresent()) {
            return Optional.empty();
        }
        Condition condition = Breaks.DEFAULT.when().get(0).when();
        OptionalLong at = first(new ConditionTracker(condition), part);
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new BreakPoint(at.getAsLong(), load(curve, at.getAsLong()), condition.print()));
    }

    /** The run counted the clients before it withdrew them, which is within the same second. */
    private double load(Curve curve, Timeline.Stamped<Event.ServiceBroke> broke) {
        boolean ofClients = curve.axis().equals("clients") && broke.event().clients() > 0;
        return ofClients ? broke.event().clients() : load(curve, broke.at());
    }

    private double load(Curve curve, long at) {
        return seconds.series(curve.axis()).at(at).orElse(0);
    }

    /** When a condition has come to be satisfied in a part of the run. */
    private OptionalLong first(ConditionTracker tracker, Stretch part) {
        for (Sample sample : timeline.samples()) {
            if (part.contains(sample.at())) {
                tracker.observe(sample);
                if (tracker.satisfied(sample.at())) {
                    return OptionalLong.of(sample.at());
                }
            }
        }
        return OptionalLong.empty();
    }

    /** How long after a time of a run its service was as it should be; empty where that was not seen. */
    static Optional<Duration> recovery(Timeline timeline, Scenario plan, long after) {
        return new Overloads(timeline, plan, new Readings(timeline)).recovered(after, timeline.planEnd());
    }

    private Optional<Withdrawal> withdrawal(Curve curve, BreakPoint broke, long end) {
        Series load = seconds.series(curve.axis()).between(broke.at(), end);
        for (int i = 0; i < load.size(); i++) {
            if (load.value(i) <= WITHDRAWN * broke.load()) {
                long at = load.time(i);
                return Optional.of(new Withdrawal(at, recovered(at, end), Duration.ofMillis(end - at)));
            }
        }
        return Optional.empty();
    }

    /** From a time to the begin of the first while in which all is as it should be. */
    private Optional<Duration> recovered(long from, long end) {
        List<ConditionTracker> trackers = new ArrayList<>();
        for (Condition c : breaks.recovered()) {
            trackers.add(new ConditionTracker(
                    new Condition(c.signal(), c.comparator(), c.limit(), longer(c.lasting()), c.over())));
        }
        List<Interval> answers = new ArrayList<>(timeline.intervals());
        answers.removeIf(i -> i.from() < from);
        int next = 0;
        for (Sample sample : timeline.samples()) {
            if (sample.at() < from || sample.at() >= end) {
                continue;
            }
            for (; next < answers.size() && answers.get(next).to() <= sample.at(); next++) {
                Interval interval = answers.get(next);
                trackers.forEach(t -> t.observe(interval));
            }
            trackers.forEach(t -> t.observe(sample));
            if (trackers.stream().allMatch(t -> t.satisfied(sample.at()))) {
                long since = trackers.stream()
                        .mapToLong(t -> t.since(sample.at()).orElse(sample.at()))
                        .max()
                        .orElse(sample.at());
                return Optional.of(Duration.ofMillis(Math.max(0, since - from)));
            }
        }
        return Optional.empty();
    }

    private static Duration longer(Duration lasting) {
        return lasting.compareTo(STAYS) > 0 ? lasting : STAYS;
    }

    /** The conditions of a recovery as a person reads them. */
    static String words(Breaks breaks) {
        return breaks.recovered().stream()
                .map(Condition::print)
                .reduce((a, b) -> a + " and " + b)
                .orElse("well for " + Span.print(STAYS));
    }
}
