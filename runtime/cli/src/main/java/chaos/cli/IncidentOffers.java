package chaos.cli;

import chaos.diagnosis.Situation;
import chaos.incident.Offer;
import chaos.incident.Offers;
import chaos.report.DeclaredIncident;
import chaos.report.IncidentLines;
import chaos.report.Recorded;
import java.util.List;

/** Says, after a run that declared an incident, which runbooks fit. */
final class IncidentOffers {

    private final Console console;

    IncidentOffers(Console console) {
        this.console = console;
    }

    void tell(Recorded recorded) {
        List<DeclaredIncident> declared = DeclaredIncident.of(recorded.timeline());
        if (declared.isEmpty()) {
            return;
        }
        declared.forEach(d -> console.out().println("incident: " + d.severity() + ", " + d.incident()));
        Situation situation = Situation.of(recorded.timeline(), recorded.diagnosis());
        List<Offer> offers = new RunbookCandidates(console).rank(new Offers(situation.resource(), situation.worst()));
        IncidentLines.offers(offers).forEach(console.out()::println);
    }
}
