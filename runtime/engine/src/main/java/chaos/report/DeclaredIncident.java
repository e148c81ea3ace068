package chaos.report;

import chaos.journal.Event;
import chaos.journal.Timeline;
import chaos.plan.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An incident that a run declared.
 *
 * @param incident its name, by which people go on with it
 * @param severity the highest that the run gave it
 */
public record DeclaredIncident(String incident, Severity severity) {

    /** Those of a run in the order in which they were declared; more than one where the former was closed meanwhile. */
    public static List<DeclaredIncident> of(Timeline timeline) {
        Map<String, Severity> found = new LinkedHashMap<>();
        timeline.all(Event.IncidentDeclared.class)
                .forEach(d -> found.put(d.event().incident(), d.event().severity()));
        timeline.all(Event.IncidentDeclaredAgain.class)
                .filter(d -> d.event().raised())
                .forEach(d -> found.put(d.event().incident(), d.event().severity()));
        return found.entrySet().stream()
                .map(e -> new DeclaredIncident(e.getKey(), e.getValue()))
                .toList();
    }

    /** Where its folder is, seen from the folder of its run. */
    String link() {
        return "../incidents/" + incident + "/";
    }
}
