package chaos.cli;

import chaos.plan.Plan;
import chaos.plan.Runbook;
import chaos.plan.Scenario;
import chaos.probe.Unmeasurable;
import chaos.quantity.Span;
import chaos.script.Witness;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks scripts, and prints for each that it is right or what is wrong with it. */
final class ScriptCheck {

    private final Console console;
    private final Witness witness;

    ScriptCheck(Console console) {
        this(console, Witness.NONE);
    }

    /** The witness is told what else is read for the scripts. */
    ScriptCheck(Console console, Witness witness) {
        this.console = console;
        this.witness = witness;
    }

    /** The status to exit with: held where all are right. */
    int check(List<Path> files, Map<String, String> answers) {
        ScriptReader reader = new ScriptReader(console, witness);
        int exit = ExitCode.HELD;
        for (Path file : files) {
            Optional<Plan> plan = reader.either(file, answers);
            plan.ifPresent(p -> console.out().println(file + ": " + right(p)));
            plan.filter(Scenario.class::isInstance).map(Scenario.class::cast).ifPresent(this::warn);
            exit = plan.isPresent() ? exit : ExitCode.NOTHING_BEGUN;
        }
        return exit;
    }

    private void warn(Scenario plan) {
        Unmeasurable.of(plan).forEach(warning -> console.err().println("warning: " + warning));
    }

    private static String right(Plan plan) {
        if (plan instanceof Runbook runbook) {
            return "right, a runbook of " + count(runbook.steps().size(), "step");
        }
        return right((Scenario) plan);
    }

    private static String right(Scenario plan) {
        return "right, " + count(plan.chaos().size(), "fault") + ", "
                + count(plan.expect().size(), "expectation") + ", " + Span.print(plan.length()) + " of plan";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
