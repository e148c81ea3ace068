package chaos.diagnosis;

import chaos.journal.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what was recognised, and says it as events. */
final class Findings {

    private final List<Onset> onsets = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private final List<Outlook> outlooks = new ArrayList<>();

    List<Onset> onsets() {
        return List.copyOf(onsets);
    }

    List<Alarm> alarms() {
        return List.copyOf(alarms);
    }

    List<Outlook> outlooks() {
        return List.copyOf(outlooks);
    }

    void note(Outlook outlook) {
        outlooks.add(outlook);
    }

    List<Event> add(List<Onset> entered) {
        onsets.addAll(entered);
        return entered.stream().map(Findings::event).toList();
    }

    List<Event> note(long at, List<Event> changes) {
        for (Event change : changes) {
            if (change instanceof Event.AlarmRaised raised) {
                alarms.add(new Alarm(
                        raised.resource(), at, Optional.empty(), raised.secondsToExhaustion(), raised.evidence()));
            } else if (change instanceof Event.AlarmCleared cleared) {
                close(cleared.resource(), at);
            }
        }
        return changes;
    }

    private void close(String resource, long at) {
        alarms.replaceAll(alarm -> alarm.resource().equals(resource)
                        && alarm.to().isEmpty()
                ? new Alarm(resource, alarm.from(), Optional.of(at), alarm.secondsToExhaustion(), alarm.evidence())
                : alarm);
    }

    private static Event event(Onset onset) {
        return new Event.StageEntered(onset.stage(), onset.since(), String.join("; ", onset.evidence()));
    }
}
