package chaos.cli;

import chaos.incident.Incident;
import chaos.incident.IncidentEvent;
import chaos.incident.IncidentException;
import chaos.incident.Incidents;
import chaos.journal.RunFolder;
import chaos.journal.SystemClock;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The incidents of a folder of runs, as a person speaks of them. */
final class IncidentShelf {

    private static final String LAST = "last";

    private final RunsFolder runs;
    private final Incidents incidents;

    IncidentShelf(RunsFolder runs) {
        this.runs = runs;
        this.incidents = Incidents.of(runs.path(), new SystemClock());
    }

    /** What reads or changes incidents. */
    interface Work<T> {
        T on(Incidents incidents) throws IOException, IncidentException;
    }

    /** Does it, and says in words why it cannot be done. */
    <T> T attempt(Work<T> work) {
        try {
            return work.on(incidents);
        } catch (IncidentException e) {
            throw new Refusal(String.valueOf(e.getMessage()), e.next());
        } catch (IOException e) {
            throw new Refusal(
                    "the incidents in " + incidents.path().toAbsolutePath() + " cannot be read or written: "
                            + Reasons.of(e),
                    "Nothing was changed. Mend that, or give another folder: --runs DIR.");
        }
    }

    /** Adds to an incident. */
    Incident add(Incident incident, List<IncidentEvent> events) {
        return attempt(all -> all.add(incident.name(), events));
    }

    List<Incident> all() {
        return attempt(Incidents::all);
    }

    Incidents incidents() {
        return incidents;
    }

    RunsFolder runs() {
        return runs;
    }

    /** The name by which an incident keeps a run: its own, or its path where it lies elsewhere. */
    String linked(String run) {
        RunFolder folder = runs.find(run);
        boolean here = new RunFolder(runs.path().resolve(folder.run())).holdsRun();
        return here ? folder.run() : folder.path().toAbsolutePath().normalize().toString();
    }

    /** Whether a word is the name of an incident, and not a text. */
    boolean isName(String word) {
        return word.equals(LAST) || all().stream().anyMatch(i -> i.name().equals(word));
    }

    /** The incident that a person means: none said the open one, {@code last}, a name, or the begin of just one name. */
    Incident find(@Nullable String said) {
        List<Incident> all = all();
        if (all.isEmpty()) {
            throw new Refusal(
                    "there are no incidents in " + incidents.path().toAbsolutePath(),
                    "Declare one: chaos incident declare 'TITLE', or give another folder of runs: --runs DIR.");
        }
        if (said == null) {
            return theOpenOne(all);
        }
        return said.equals(LAST) ? all.get(all.size() - 1) : byName(said, all);
    }

    private static Incident theOpenOne(List<Incident> all) {
        List<Incident> open = all.stream().filter(Incident::open).toList();
        if (open.size() == 1) {
            return open.get(0);
        }
        throw open.isEmpty()
                ? new Refusal(
                        "no incident is open",
                        "Name one: 'last' is " + all.get(all.size() - 1).name() + "; 'chaos incident list' lists them.")
                : new Refusal(open.size() + " incidents are open: " + names(open), "Name the one that you mean.");
    }

    private static Incident byName(String said, List<Incident> all) {
        Optional<Incident> exact =
                all.stream().filter(i -> i.name().equals(said)).findFirst();
        List<Incident> meant =
                all.stream().filter(i -> i.name().startsWith(said)).toList();
        if (exact.isPresent() || meant.size() == 1) {
            return exact.orElseGet(() -> meant.get(0));
        }
        throw meant.isEmpty()
                ? new Refusal("there is no incident '" + said + "'", "'chaos incident list' lists them; " + hint(all))
                : new Refusal(
                        "'" + said + "' is the begin of " + meant.size() + " incidents: " + names(meant),
                        "Give more of the name.");
    }

    private static String hint(List<Incident> all) {
        return "'last' is " + all.get(all.size() - 1).name() + ".";
    }

    private static String names(List<Incident> incidents) {
        return incidents.stream().map(Incident::name).limit(5).collect(Collectors.joining(", "));
    }
}
