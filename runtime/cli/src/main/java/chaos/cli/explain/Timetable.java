package chaos.cli.explain;

import chaos.cli.live.Offset;
import chaos.plan.Injection;
import chaos.plan.LoadShape;
import chaos.plan.Scenario;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What happens when, from time 0 of the plan. */
final class Timetable {

    private static final String INDENT = " ".repeat(7);

    private Timetable() {}

    /** An entry of the timetable; its lines after the first stand below it. */
    private record Item(Duration at, List<String> lines) {}

    static List<String> of(Scenario plan, Effects effects) {
        List<Item> items = new ArrayList<>(load(plan));
        plan.chaos().forEach(injection -> items.add(fault(injection, effects)));
        plan.chaos().forEach(injection -> injection.lasting().ifPresent(l -> items.add(faultEnd(injection))));
        items.sort(Comparator.comparing(Item::at));
        items.add(
                new Item(plan.length(), List.of("the end: what is still active is undone, what was started is ended")));
        return items.stream().flatMap(item -> print(item).stream()).toList();
    }

    private static List<Item> load(Scenario plan) {
        List<Item> items = new ArrayList<>();
        plan.load()
                .journeys()
                .forEach(journey -> items.add(new Item(Duration.ZERO, JourneyText.of(journey, plan.load()))));
        Duration at = Duration.ZERO;
        for (int i = 0; i < plan.load().shapes().size(); i++) {
            LoadShape shape = plan.load().shapes().get(i);
            String until = plan.load().untilBroken().contains(i) ? ", until broken" : "";
            items.add(new Item(at, List.of(PlanText.at(shape.origin(), shape.print() + until))));
            at = at.plus(shape.length());
        }
        return items;
    }

    private static Item fault(Injection injection, Effects effects) {
        return effects.remedy(injection.fault())
                .map(remedy -> oneWay(injection, effects, remedy))
                .orElseGet(() -> undone(injection, effects));
    }

    private static Item oneWay(Injection injection, Effects effects, String remedy) {
        return new Item(
                injection.at(),
                List.of(
                        PlanText.at(
                                injection.origin(),
                                "fault " + injection.fault().print() + ", one way: nothing undoes it"),
                        "does: " + effects.does(injection.fault()),
                        "remedy: " + remedy));
    }

    private static Item undone(Injection injection, Effects effects) {
        String until = injection.lasting().map(l -> " for " + Span.print(l)).orElse(" until the run ends");
        return new Item(
                injection.at(),
                List.of(
                        PlanText.at(
                                injection.origin(), "fault " + injection.fault().print() + until),
                        "does: " + effects.does(injection.fault()),
                        "undone by: " + effects.undoneBy(injection.fault())));
    }

    private static Item faultEnd(Injection injection) {
        return new Item(
                injection.end(), List.of("fault " + injection.fault().kind() + " ends and its end is verified"));
    }

    private static List<String> print(Item item) {
        List<String> lines = new ArrayList<>();
        for (String line : item.lines()) {
            lines.add((lines.isEmpty() ? Offset.precise(item.at().toMillis()) + "  " : INDENT + "  ") + line);
        }
        return lines;
    }
}
