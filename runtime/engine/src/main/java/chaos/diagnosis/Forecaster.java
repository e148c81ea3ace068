package chaos.diagnosis;

import chaos.journal.Event;
import chaos.metric.Second;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Forecasts the exhaustion of what has an end, heap, file descriptors and disk, a second at a time. */
public final class Forecaster {

    private final ForecastRules rules;
    private final List<ResourceWatch> watches;

    public Forecaster(ForecastRules rules) {
        this.rules = rules;
        this.watches = List.of(
                new ResourceWatch(new HeapFloor(), rules),
                new ResourceWatch(Level.fileDescriptors(), rules),
                new ResourceWatch(Level.disk(), rules));
    }

    /** From now on alarms are raised; levels are followed before that too. */
    public void arm(long at) {
        watches.forEach(watch -> watch.arm(at));
    }

    /** Takes the next second; returns the alarms that it raises and clears. */
    public List<Event> on(Second second) {
        List<Event> changes = new ArrayList<>();
        for (ResourceWatch watch : watches) {
            if (watch.note(second)) {
                changes.add(watch.alarmed() ? raised(watch) : cleared(watch, "its forecast is far again"));
            }
        }
        return changes;
    }

    /** The target is gone: of its process nothing is forecast until it is there again. */
    public void gone() {
        watches.forEach(ResourceWatch::gone);
    }

    /** The target is another process from now on; returns the alarms that this clears. */
    public List<Event> restarted(long at) {
        List<Event> changes = new ArrayList<>();
        for (ResourceWatch watch : watches) {
            if (watch.restarted()) {
                changes.add(cleared(watch, "the target was started anew"));
            }
            watch.arm(at + rules.start().toMillis());
        }
        return changes;
    }

    /** What will be exhausted first; empty where nothing is forecast. */
    public Optional<Forecast> nearest() {
        return watches.stream()
                .filter(watch -> watch.seconds().isPresent())
                .map(watch ->
                        new Forecast(watch.resource().name(), watch.seconds().getAsDouble()))
                .min(Comparator.comparingDouble(Forecast::seconds));
    }

    private static Event raised(ResourceWatch watch) {
        return new Event.AlarmRaised(watch.resource().name(), watch.seconds().orElse(0), watch.evidence());
    }

    private static Event cleared(ResourceWatch watch, String reason) {
        return new Event.AlarmCleared(watch.resource().name(), reason);
    }
}
