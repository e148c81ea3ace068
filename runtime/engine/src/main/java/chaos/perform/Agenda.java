package chaos.perform;

import chaos.plan.Injection;
import chaos.plan.LoadShape;
import chaos.plan.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a plan does at which time after the gate, in order; pure. */
final class Agenda {

    /** Something to be done at a time of the plan. */
    sealed interface Item {
        Duration at();
    }

    /** A new shape of the load. */
    record BeginShape(Duration at, LoadShape shape) implements Item {}

    /** A fault, by its name within the run. */
    record BeginFault(Duration at, String fault, Injection injection) implements Item {}

    private final List<Item> items;
    private int next;

    private Agenda(List<Item> items) {
        this.items = items;
    }

    static Agenda of(Scenario plan) {
        List<Item> items = new ArrayList<>();
        Duration at = Duration.ZERO;
        for (LoadShape shape : plan.load().shapes()) {
            items.add(new BeginShape(at, shape));
            at = at.plus(shape.length());
        }
        int number = 0;
        for (Injection injection : plan.chaos()) {
            number++;
            items.add(new BeginFault(
                    injection.at(), "f" + number + "-" + injection.fault().kind(), injection));
        }
        items.sort(Comparator.comparing(Item::at));
        return new Agenda(items);
    }

    /** What has become due by now and was not handed out before. */
    List<Item> due(Duration now) {
        int first = next;
        while (next < items.size() && items.get(next).at().compareTo(now) <= 0) {
            next++;
        }
        return items.subList(first, next);
    }
}
