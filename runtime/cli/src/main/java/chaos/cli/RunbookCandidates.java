package chaos.cli;

import chaos.incident.Offer;
import chaos.incident.Offers;
import chaos.plan.Runbook;
import chaos.script.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The runbooks that are here, as they can be offered. */
final class RunbookCandidates {

    /** What the target answers. */
    private static final Set<String> TARGET = Set.of("home", "uri", "metrics", "logs", "data", "pid");

    private final Console console;

    RunbookCandidates(Console console) {
        this.console = console;
    }

    /** The nearest first; one with problems is told, and not offered. */
    List<Offer> rank(Offers offers) {
        return offers.rank(runbooks());
    }

    private List<Offers.Candidate> runbooks() {
        ScriptReader reader = new ScriptReader(console);
        return RunbookPlaces.all().entrySet().stream()
                .map(one -> read(reader, one.getKey(), one.getValue()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Offers.Candidate> read(ScriptReader reader, String name, Path file) {
        if (reader.quietly(file) instanceof Outcome.Said said) {
            List<String> asks = said.unanswered().stream()
                    .filter(ask -> !TARGET.contains(ask))
                    .sorted()
                    .toList();
            return Optional.of(new Offers.Candidate(name, (Runbook) said.plan(), asks));
        }
        console.trouble(file + " is not offered: it has problems", "See them: chaos check " + file);
        return Optional.empty();
    }
}
