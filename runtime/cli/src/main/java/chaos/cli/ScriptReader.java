package chaos.cli;

import chaos.plan.BundledTarget;
import chaos.plan.Plan;
import chaos.plan.Scenario;
import chaos.plan.Wording;
import chaos.script.Outcome;
import chaos.script.Problem;
import chaos.script.Scripts;
import chaos.script.Witness;
import chaos.target.ShopReleases;
import chaos.words.Nearest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads scripts and prints what is wrong with them. */
final class ScriptReader {

    private final Console console;
    private final Scripts scripts;

    ScriptReader(Console console) {
        this(console, Witness.NONE);
    }

    /** The witness is told what else is read for the scripts. */
    ScriptReader(Console console, Witness witness) {
        this.console = console;
        this.scripts = new Scripts(Vocabularies.all(), RunbookPlaces::beside, witness);
    }

    /** The scenario that a file says; empty where its problems were printed. */
    Optional<Scenario> scenario(Path file, Map<String, String> answers) {
        return said(file, scripts.read(file, answers)).map(Outcome.Said::plan).map(Scenario.class::cast);
    }

    /** What a file says, be it a scenario or a runbook; empty where its problems were printed. */
    Optional<Plan> either(Path file, Map<String, String> answers) {
        return said(file, scripts.readEither(file, answers)).map(Outcome.Said::plan);
    }

    /** The runbook that a file says, with what it still asks; empty where its problems were printed. */
    Optional<Outcome.Said> runbook(Path file, Map<String, String> answers, Map<String, Wording> offered) {
        return said(file, scripts.readRunbook(file, answers, offered));
    }

    /** What is wrong with an answer to a runbook's question; empty where it fits. */
    Optional<String> wrong(Path file, Map<String, String> answers, Map<String, Wording> offered, String name) {
        String begin = "the answer to `" + name + "`";
        return scripts.readRunbook(file, answers, offered) instanceof Outcome.Refused refused
                ? refused.problems().stream()
                        .map(Problem::message)
                        .filter(message -> message.startsWith(begin))
                        .findFirst()
                : Optional.empty();
    }

    /** What a runbook's file says or is wrong with it; nothing is printed. */
    Outcome quietly(Path file) {
        return scripts.readRunbook(file, Map.of(), Map.of());
    }

    private Optional<Outcome.Said> said(Path file, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            print(file, refused.problems());
            return Optional.empty();
        }
        Outcome.Said said = (Outcome.Said) outcome;
        Optional<Problem> unknown = unknownRelease(said.plan());
        unknown.ifPresent(problem -> print(file, List.of(problem)));
        return unknown.isPresent() ? Optional.empty() : Optional.of(said);
    }

    /** The language knows no shop; which releases it has is known here. */
    private static Optional<Problem> unknownRelease(Plan plan) {
        if (!(plan instanceof Scenario scenario)
                || !(scenario.target() instanceof BundledTarget shop)
                || ShopReleases.BUNDLED.contains(shop.release())) {
            return Optional.empty();
        }
        String there = String.join(", ", ShopReleases.BUNDLED);
        String nearest = Nearest.of(shop.release(), ShopReleases.BUNDLED);
        String meant = nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";
        String message = "the bundled shop has no release '" + shop.release() + "', it has " + there + meant;
        return Optional.of(
                new Problem(shop.origin().file(), shop.origin().line(), 1, message, shop.release(), there, nearest));
    }

    private void print(Path file, List<Problem> problems) {
        new ProblemText(console.errStyle()).of(file, problems).forEach(console.err()::println);
    }
}
