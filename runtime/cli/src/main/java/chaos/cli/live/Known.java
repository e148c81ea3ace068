package chaos.cli.live;

import chaos.journal.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the events so far told about the faults, by their name within the run. */
public record Known(Map<String, Event.FaultIntended> faults) {

    public static final Known NOTHING = new Known(Map.of());

    public Known {
        faults = Map.copyOf(faults);
    }

    /** What is known after one more event. */
    public Known after(Event event) {
        if (!(event instanceof Event.FaultIntended intended)) {
            return this;
        }
        Map<String, Event.FaultIntended> more = new HashMap<>(faults);
        more.put(intended.fault(), intended);
        return new Known(more);
    }

    Optional<Event.FaultIntended> fault(String id) {
        return Optional.ofNullable(faults.get(id));
    }

    /** What a fault is called: its kind, or its name within the run where it was never intended. */
    String name(String id) {
        return fault(id).map(Event.FaultIntended::kind).orElse(id);
    }
}
