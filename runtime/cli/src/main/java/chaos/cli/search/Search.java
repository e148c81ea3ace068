package chaos.cli.search;

import chaos.cli.search.Tried.Outcome;
import chaos.diagnosis.Diagnoses;
import chaos.diagnosis.Diagnosis;
import chaos.journal.Event;
import chaos.journal.Timeline;
import chaos.plan.Hold;
import chaos.plan.Load;
import chaos.plan.LoadShape;
import chaos.plan.Scenario;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A search by repeated runs of one scenario: its plans, what each run said, and the answer. */
public final class Search {

    /** A load that does not break the service within this time does not. */
    private static final Duration HELD = Duration.ofSeconds(20);

    /** An answer is good enough at this share of what was tried at the most. */
    private static final double FINE = 0.05;

    private final Goal goal;
    private final Scenario plan;
    private final Tries tries;
    private final Duration watched;
    private final Climb climb;
    private final Bisection bisection;

    /**
     * A search that begins or goes on.
     *
     * @param watched how long a service is watched when its load has gone; one that is not well by then needs help
     */
    public Search(Goal goal, Scenario plan, Tries tries, Duration watched) {
        this.goal = goal;
        this.plan = plan;
        this.tries = tries;
        this.watched = watched;
        this.climb = new Climb(plan.load());
        double highest =
                goal == Goal.BREAK_POINT ? plan.load().peak() : climb.length().toMillis() / 1e3;
        this.bisection = new Bisection(0, highest, Math.max(1, FINE * highest));
    }

    /** Why a scenario cannot be searched; empty where it can. */
    public static Optional<String> unfit(Goal goal, Scenario plan) {
        if (plan.load().open() || plan.load().peak() < 2) {
            return Optional.of(
                    "a search bisects a load of clients, and this scenario's load is none, or of fewer than two");
        }
        return goal == Goal.POINT_OF_NO_RETURN
                        && new Climb(plan.load()).length().toMillis() < 2000
                ? Optional.of("the load of this scenario climbs for less than two seconds")
                : Optional.empty();
    }

    /** The value to try; empty where enough is known. */
    public OptionalDouble next() {
        return bisection.next(tries.all());
    }

    /** What is tried, in words. */
    public String words(double value) {
        return goal.load(value, clients(value));
    }

    private long clients(double value) {
        return goal == Goal.BREAK_POINT ? Math.round(value) : climb.clientsUntil(time(value));
    }

    private static Duration time(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1e3));
    }

    /** The plan of a run that tries a value: nobody helps the service in it, and nothing ends it early. */
    public Scenario plan(double value) {
        List<LoadShape> shapes = new ArrayList<>();
        List<Integer> untilBroken = List.of();
        if (goal == Goal.BREAK_POINT) {
            shapes.add(new Hold(Math.round(value), HELD, plan.origin()));
            shapes.add(new Hold(plan.gate().clients(), Duration.ofSeconds(1), plan.origin()));
            untilBroken = List.of(0);
        } else {
            shapes.addAll(climb.until(time(value)));
            shapes.add(new Hold(plan.gate().clients(), watched, plan.origin()));
        }
        Load load = plan.load();
        Load tried = new Load(load.journeys(), shapes, load.arriving(), load.sources(), untilBroken);
        return new Scenario(
                plan.title(),
                plan.origin(),
                plan.target(),
                plan.slo(),
                plan.gate(),
                tried,
                plan.chaos().stream()
                        .filter(i -> i.at().compareTo(tried.length()) < 0)
                        .toList(),
                plan.watch(),
                List.of(),
                plan.breaks(),
                List.of(),
                plan.expect(),
                plan.answers(),
                plan.proxies());
    }

    /**
     * What a run said.
     *
     * @param seconds how long it took
     */
    public Tried judge(double value, String run, double seconds, Timeline timeline, Diagnosis diagnosis) {
        Said said = goal == Goal.BREAK_POINT ? broke(value, timeline, diagnosis) : returned(value, timeline, diagnosis);
        return new Tried(
                goal.word(), said.value(), clients(said.value()), said.outcome(), said.evidence(), run, seconds);
    }

    private record Said(double value, Outcome outcome, String evidence) {}

    private Said broke(double value, Timeline timeline, Diagnosis diagnosis) {
        Optional<String> died =
                timeline.first(Event.TargetDied.class).map(e -> e.event().evidence());
        return died.map(evidence -> new Said(value, Outcome.DIED, evidence))
                .or(() -> diagnosis.overload().breakPoint().map(b -> new Said(value, Outcome.BROKEN, b.condition())))
                .orElseGet(() -> new Said(value, Outcome.BORNE, "for " + Span.print(HELD)));
    }

    private Said returned(double value, Timeline timeline, Diagnosis diagnosis) {
        Optional<Timeline.Stamped<Event.TargetDied>> died = timeline.first(Event.TargetDied.class);
        if (died.isPresent()) {
            return new Said(
                    atDeath(value, timeline, died.get().at()),
                    Outcome.DIED,
                    died.get().event().evidence());
        }
        Optional<Long> gone = timeline.all(Event.LoadChanged.class)
                .reduce((first, last) -> last)
                .map(Timeline.Stamped::at);
        String worst = "at worst " + diagnosis.worst();
        return gone.flatMap(at -> Diagnoses.recovery(timeline, plan, at))
                .map(r -> new Said(value, Outcome.WELL, "after " + Span.print(r) + ", " + worst))
                .orElseGet(() -> new Said(value, Outcome.NOT_WELL, "not within " + Span.print(watched) + ", " + worst));
    }

    /** Where it died under the load, a load that is withdrawn at that time is withdrawn too late already. */
    private static double atDeath(double value, Timeline timeline, long at) {
        double lived = timeline.zero().map(zero -> Math.ceil((at - zero) / 1e3)).orElse(value);
        return Math.max(1, Math.min(value, lived));
    }

    /** What is known. */
    public String answer() {
        Optional<Tried> over = bisection.firstOver(tries.all());
        if (tries.all().isEmpty()) {
            return goal.word() + ": nothing was tried";
        }
        double borne = bisection.highestBorne(tries.all());
        if (goal == Goal.BREAK_POINT) {
            return over.map(o ->
                            String.format(Locale.ROOT, "break point: between %.0f and %.0f clients", borne, o.value()))
                    .orElseGet(() -> String.format(Locale.ROOT, "break point: none up to %.0f clients", borne));
        }
        return over.map(o -> noReturn(borne, o))
                .orElseGet(
                        () -> "point of no return: none. The service recovers by itself, also after the whole load of "
                                + words(borne));
    }

    private String noReturn(double borne, Tried over) {
        String help = over.outcome() == Outcome.DIED
                ? "it needs a restart, for its process is gone"
                : "it was not well again by itself within " + Span.print(watched)
                        + ", and needs help, such as a restart";
        String before = borne > 0
                ? "withdrawn after " + words(borne) + ", it recovers by itself"
                : "no earlier withdrawal was seen to help";
        return "point of no return: between "
                + (borne > 0 ? words(borne) : "the begin") + " and " + over.load() + " of the load. From "
                + over.clients() + " clients, after " + String.format(Locale.ROOT, "%.0f s", over.value()) + ", on "
                + help + "; " + before;
    }
}
