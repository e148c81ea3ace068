package chaos.perform;

import chaos.plan.Arrivals;
import chaos.plan.Gate;
import chaos.plan.Hold;
import chaos.plan.Injection;
import chaos.plan.LoadShape;
import chaos.plan.OpenShape;
import chaos.plan.Origin;
import chaos.plan.Scenario;
import chaos.quantity.Rate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a plan does at which time after the gate, in order; time is an argument. */
final class Agenda {

    /** How long a service whose load was withdrawn is watched, where the plan does not say what comes then. */
    static final Duration RECOVERY = Duration.ofSeconds(30);

    private static final Duration SILENCE = Duration.ofSeconds(1);

    /** Something to be done at a time of the plan. */
    sealed interface Item {
        Duration at();
    }

    /**
     * A new shape of the load.
     *
     * @param untilBroken whether it ends when the service breaks
     */
    record BeginShape(Duration at, LoadShape shape, boolean untilBroken) implements Item {
        Duration end() {
            return at.plus(shape.length());
        }

        BeginShape earlier(Duration by) {
            return new BeginShape(at.minus(by), shape, untilBroken);
        }
    }

    /** A fault, by its name within the run. */
    record BeginFault(Duration at, String fault, Injection injection) implements Item {}

    private final Deque<BeginShape> shapes = new ArrayDeque<>();
    private final Deque<BeginFault> faults = new ArrayDeque<>();
    private final Gate gate;
    private final Duration faultsEnd;
    private Duration loadEnd;
    private @Nullable BeginShape under;

    private Agenda(Scenario plan) {
        gate = plan.gate();
        loadEnd = plan.load().length();
        faultsEnd = plan.chaos().stream()
                .map(Injection::end)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    static Agenda of(Scenario plan) {
        Agenda agenda = new Agenda(plan);
        Duration at = Duration.ZERO;
        for (int i = 0; i < plan.load().shapes().size(); i++) {
            LoadShape shape = plan.load().shapes().get(i);
            agenda.shapes.add(
                    new BeginShape(at, shape, plan.load().untilBroken().contains(i)));
            at = at.plus(shape.length());
        }
        int number = 0;
        List<BeginFault> begun = new ArrayList<>();
        for (Injection injection : plan.chaos()) {
            number++;
            String fault = "f" + number + "-" + injection.fault().kind();
            begun.add(new BeginFault(injection.at(), fault, injection));
        }
        begun.sort(Comparator.comparing(BeginFault::at));
        agenda.faults.addAll(begun);
        return agenda;
    }

    /** What has become due by now and was not handed out before. */
    List<Item> due(Duration now) {
        List<Item> due = new ArrayList<>();
        while (!shapes.isEmpty() && shapes.getFirst().at().compareTo(now) <= 0) {
            BeginShape shape = shapes.removeFirst();
            under = shape;
            due.add(shape);
        }
        while (!faults.isEmpty() && faults.getFirst().at().compareTo(now) <= 0) {
            due.add(faults.removeFirst());
        }
        due.sort(Comparator.comparing(Item::at));
        return due;
    }

    /** The faults that have not begun yet, in the order of their begin. */
    List<BeginFault> faults() {
        return List.copyOf(faults);
    }

    /** When all is over: the load and the last fault. */
    Duration end() {
        return loadEnd.compareTo(faultsEnd) >= 0 ? loadEnd : faultsEnd;
    }

    /**
     * The service is broken: where the load climbs until then, the next shape that does not is due now. The shapes after it
     * come as much earlier; without one the load is withdrawn to what it was before the plan.
     *
     * @return whether anything comes at another time now
     */
    boolean broke(Duration now) {
        BeginShape climb = under;
        if (climb == null || !climb.untilBroken()) {
            return false;
        }
        while (!shapes.isEmpty() && shapes.getFirst().untilBroken()) {
            shapes.removeFirst();
        }
        if (shapes.isEmpty()) {
            shapes.add(new BeginShape(now, withdrawn(climb.shape().origin()), false));
        }
        Duration by = shapes.getFirst().at().minus(now);
        List<BeginShape> moved = shapes.stream().map(s -> s.earlier(by)).toList();
        shapes.clear();
        shapes.addAll(moved);
        loadEnd = shapes.getLast().end();
        return true;
    }

    /** The shapes that have not begun yet, one after another; where all is over with them, nothing arrives after that. */
    List<LoadShape> ahead() {
        List<LoadShape> ahead = new ArrayList<>();
        shapes.forEach(begin -> ahead.add(begin.shape()));
        if (!shapes.isEmpty() && shapes.getLast().shape() instanceof OpenShape last && end().equals(loadEnd)) {
            ahead.add(new Arrivals(new Rate(0), SILENCE, last.origin()));
        }
        return ahead;
    }

    /** The load that there was before the plan. */
    private LoadShape withdrawn(Origin origin) {
        return gate.rate()
                .<LoadShape>map(rate -> new Arrivals(rate, RECOVERY, origin))
                .orElseGet(() -> new Hold(gate.clients(), RECOVERY, origin));
    }
}
