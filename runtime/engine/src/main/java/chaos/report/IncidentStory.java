package chaos.report;

import chaos.diagnosis.Situation;
import chaos.incident.Incident;
import chaos.incident.Offer;
import chaos.plan.Scenario;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of an incident, and all that is looked at to tell of it.
 *
 * @param runs what was recorded of its runs, the first being the one that it is about
 * @param unread its runs whose record cannot be read, each with the reason
 * @param offers the runbooks that fit, the nearest first
 */
public record IncidentStory(Incident incident, List<Recorded> runs, List<String> unread, List<Offer> offers) {

    public IncidentStory {
        runs = List.copyOf(runs);
        unread = List.copyOf(unread);
        offers = List.copyOf(offers);
    }

    /** The run of a scenario, which alone has measured how users fared. */
    public Optional<Recorded> scenario() {
        return runs.stream().filter(run -> run.plan() instanceof Scenario).findFirst();
    }

    /** How bad it is by what was measured. */
    public Situation situation() {
        return scenario()
                .map(run -> Situation.of(run.timeline(), run.diagnosis()))
                .orElse(Situation.UNKNOWN);
    }
}
