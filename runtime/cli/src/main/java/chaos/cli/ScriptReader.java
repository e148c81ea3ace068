package chaos.cli;

import chaos.plan.Plan;
import chaos.plan.Scenario;
import chaos.script.Outcome;
import chaos.script.Problem;
import chaos.script.Scripts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads scripts and prints what is wrong with them. */
final class ScriptReader {

    private final Console console;
    private final Scripts scripts = new Scripts(Vocabularies.all());

    ScriptReader(Console console) {
        this.console = console;
    }

    /** The scenario that a file says; empty where its problems were printed. */
    Optional<Scenario> scenario(Path file, Map<String, String> answers) {
        Outcome outcome = scripts.read(file, answers);
        if (outcome instanceof Outcome.Refused refused) {
            print(file, refused.problems());
            return Optional.empty();
        }
        Plan plan = ((Outcome.Said) outcome).plan();
        return Optional.of((Scenario) plan);
    }

    private void print(Path file, List<Problem> problems) {
        new ProblemText(console.errStyle()).of(file, problems).forEach(console.err()::println);
    }
}
