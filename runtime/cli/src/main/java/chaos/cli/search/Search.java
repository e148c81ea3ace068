package chaos.cli.search;

import chaos.diagnosis.Diagnoses;
import chaos.diagnosis.Diagnosis;
import chaos.journal.Event;
import chaos.journal.Timeline;
import chaos.plan.ClosedShape;
import chaos.plan.Hold;
import chaos.plan.Load;
import chaos.plan.LoadShape;
import chaos.plan.Scenario;
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

    /** A service that is not well again within this time after the load has gone needs help. */
    private static final Duration WATCHED = Duration.ofSeconds(30);

    /** An answer is good enough at this share of what was tried at the most. */
    private static final double FINE = 0.05;

    private final Goal goal;
    private final Scenario plan;
    private final Tries tries;
    private final Bisection bisection;

    public Search(Goal goal, Scenario plan, Tries tries) {
        this.goal = goal;
        this.plan = plan;
        this.tries = tries;
        double highest =
                goal == Goal.BREAK_POINT ? plan.load().peak() : climb(plan).toMillis() / 1e3;
        this.bisection = new Bisection(0, highest, Math.max(1, FINE * highest));
    }

    /** Why a scenario cannot be searched; empty where it can. */
    public static Optional<String> unfit(Goal goal, Scenario plan) {
        if (plan.load().open() || plan.load().peak() < 2) {
            return Optional.of(
                    "a search bisects a load of clients, and this scenario's load is none, or of fewer than two");
        }
        return goal == Goal.POINT_OF_NO_RETURN && climb(plan).toMillis() < 2000
                ? Optional.of("the load of this scenario climbs for less than two seconds")
                : Optional.empty();
    }

    /** The value to try; empty where enough is known. */
    public OptionalDouble next() {
        return bisection.next(tries.all());
    }

    /** What is tried, in words. */
    public String words(double value) {
        return goal == Goal.BREAK_POINT
                ? String.format(Locale.ROOT, "%.0f clients", value)
                : String.format(Locale.ROOT, "the load withdrawn after %.0f s", value);
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
            shapes.addAll(cut(Duration.ofMillis(Math.round(value * 1e3))));
            shapes.add(new Hold(plan.gate().clients(), WATCHED, plan.origin()));
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
                plan.answers());
    }

    /** What a run said. */
    public Tried judge(double value, String run, Timeline timeline, Diagnosis diagnosis) {
        return goal == Goal.BREAK_POINT ? broke(value, run, diagnosis) : returned(value, run, timeline);
    }

    private Tried broke(double value, String run, Diagnosis diagnosis) {
        boolean broke = diagnosis.overload().breakPoint().isPresent();
        String says = words(value) + ": " + (broke ? "broken" : "borne for " + HELD.toSeconds() + " s");
        return new Tried(goal.word(), value, broke, run, says);
    }

    private Tried returned(double value, String run, Timeline timeline) {
        Optional<Long> gone = timeline.all(Event.LoadChanged.class)
                .reduce((first, last) -> last)
                .map(Timeline.Stamped::at);
        boolean died = timeline.first(Event.TargetDied.class).isPresent();
        Optional<Duration> recovery = gone.flatMap(at -> Diagnoses.recovery(timeline, plan, at));
        boolean lost = died || recovery.isEmpty();
        String says = words(value) + ": "
                + (died
                        ? "the target died, it needs a restart"
                        : recovery.map(r ->
                                        String.format(Locale.ROOT, "well by itself after %.1f s", r.toMillis() / 1e3))
                                .orElse("not well within " + WATCHED.toSeconds() + " s"));
        return new Tried(goal.word(), value, lost, run, says);
    }

    /** What is known. */
    public String answer() {
        OptionalDouble over = bisection.lowestOver(tries.all());
        double borne = bisection.highestBorne(tries.all());
        if (tries.all().isEmpty()) {
            return "nothing was tried";
        }
        if (goal == Goal.BREAK_POINT) {
            return over.isEmpty()
                    ? String.format(Locale.ROOT, "break point: none up to %.0f clients", borne)
                    : String.format(
                            Locale.ROOT, "break point: between %.0f and %.0f clients", borne, over.getAsDouble());
        }
        return over.isEmpty()
                ? String.format(
                        Locale.ROOT,
                        "point of no return: none. The service recovers by itself, also after the whole load of %.0f s",
                        borne)
                : String.format(
                        Locale.ROOT,
                        "point of no return: between %.0f and %.0f s of the load. Withdrawn before, the service recovers by"
                                + " itself; after it, it needs a restart",
                        borne,
                        over.getAsDouble());
    }

    /** The time until the load is at its highest for the last time, and that shape is over. */
    private static Duration climb(Scenario plan) {
        long peak = plan.load().peak();
        Duration at = Duration.ZERO;
        Duration climb = Duration.ZERO;
        for (LoadShape shape : plan.load().shapes()) {
            at = at.plus(shape.length());
            climb = shape.peak() == peak ? at : climb;
        }
        return climb;
    }

    /** The scenario's load up to a time, second by second where a shape is cut. */
    private List<LoadShape> cut(Duration end) {
        List<LoadShape> kept = new ArrayList<>();
        Duration at = Duration.ZERO;
        for (LoadShape shape : plan.load().shapes()) {
            Duration left = end.minus(at);
            if (left.isNegative() || left.isZero()) {
                break;
            }
            if (shape.length().compareTo(left) <= 0) {
                kept.add(shape);
            } else if (shape instanceof Hold hold) {
                kept.add(new Hold(hold.clients(), left, hold.origin()));
            } else if (shape instanceof ClosedShape closed) {
                for (long s = 0; s < left.toSeconds(); s++) {
                    kept.add(new Hold(closed.clientsAt(Duration.ofSeconds(s)), Duration.ofSeconds(1), shape.origin()));
                }
            }
            at = at.plus(shape.length());
        }
        return kept;
    }
}
