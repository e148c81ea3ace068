package chaos.cli;

import chaos.diagnosis.Situation;
import chaos.incident.Incident;
import chaos.incident.Offer;
import chaos.incident.Offers;
import chaos.perform.Controller;
import chaos.report.IncidentStory;
import chaos.report.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what is known of an incident: its record, the records of its runs, the runbooks that are here. */
final class IncidentStories {

    private final Console console;
    private final RunsFolder runs;

    IncidentStories(Console console, RunsFolder runs) {
        this.console = console;
        this.runs = runs;
    }

    /** What is known; a run that cannot be read is told, and the rest is told without it. */
    IncidentStory of(Incident incident) {
        List<Recorded> read = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (String run : incident.runs()) {
            try {
                read.add(Judgement.of(runs.find(run)));
            } catch (Refusal e) {
                unread.add(String.valueOf(e.getMessage()));
            }
        }
        IncidentStory bare = new IncidentStory(incident, read, unread, List.of());
        return new IncidentStory(incident, read, unread, offers(bare));
    }

    /** The first of its runs that is still being performed; a run that is not found is none. */
    Optional<String> goingOn(Incident incident) {
        return incident.runs().stream().filter(this::goesOn).findFirst();
    }

    private boolean goesOn(String run) {
        try {
            return RunState.controller(runs.find(run)).filter(Controller::lives).isPresent();
        } catch (Refusal gone) {
            return false;
        }
    }

    private List<Offer> offers(IncidentStory story) {
        Situation situation = story.situation();
        return new RunbookCandidates(console).rank(new Offers(situation.resource(), situation.worst()));
    }
}
