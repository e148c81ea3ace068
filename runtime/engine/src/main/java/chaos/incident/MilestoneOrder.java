package chaos.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Keeps the milestones of an incident in the order of its course: what comes later was not reached before. */
final class MilestoneOrder {

    private MilestoneOrder() {}

    /** Refuses a milestone that was not reached yet, while a later one was. Said again, the first time counts. */
    static void check(Incident before, List<IncidentEvent> events) throws IncidentException {
        for (IncidentEvent event : events) {
            if (event instanceof IncidentEvent.Marked marked
                    && before.reached(marked.milestone()).isEmpty()) {
                Optional<Milestone> later = later(before, marked.milestone());
                if (later.isPresent()) {
                    throw refused(before, marked.milestone(), later.get());
                }
            }
        }
    }

    private static Optional<Milestone> later(Incident incident, Milestone milestone) {
        return Arrays.stream(Milestone.values())
                .filter(m -> m.compareTo(milestone) > 0 && incident.reached(m).isPresent())
                .findFirst();
    }

    private static IncidentException refused(Incident incident, Milestone late, Milestone reached) {
        return new IncidentException(
                "the incident " + incident.name() + " was marked " + reached.word() + " at "
                        + incident.reached(reached).orElseThrow().at() + "; " + late.word()
                        + " comes before that, and is not marked after it",
                "Say when it was as a note: chaos incident note " + incident.name() + " '" + late.word()
                        + " at HH:MM'");
    }
}
