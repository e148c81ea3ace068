package chaos.cli;

import chaos.incident.Incident;
import chaos.incident.Offer;
import chaos.incident.Offers;
import chaos.plan.Runbook;
import chaos.report.IncidentStory;
import chaos.report.Recorded;
import chaos.script.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    private List<Offer> offers(IncidentStory story) {
        var situation = story.situation();
        return new Offers(situation.resource(), situation.worst()).rank(runbooks());
    }

    private Map<String, Runbook> runbooks() {
        Map<String, Runbook> all = new TreeMap<>();
        ScriptReader reader = new ScriptReader(console);
        RunbookPlaces.all().forEach((name, file) -> read(reader, file).ifPresent(runbook -> all.put(name, runbook)));
        return all;
    }

    private Optional<Runbook> read(ScriptReader reader, Path file) {
        if (reader.quietly(file) instanceof Outcome.Said said) {
            return Optional.of((Runbook) said.plan());
        }
        console.trouble(file + " is not offered: it has problems", "See them: chaos check " + file);
        return Optional.empty();
    }
}
