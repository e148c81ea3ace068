package chaos.cli;

import chaos.plan.Scenario;
import chaos.quantity.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says whether scripts are right, and all that is wrong with them; touches nothing. */
@Command(
        name = "check",
        description = "Checks scripts and prints every problem with its place; touches nothing.",
        footer = {"", "Example:  chaos check scenarios/memory-leak.groovy"})
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    private Commands chaos;

    @Mixin
    private AnswersOption answers;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The scripts to check.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        ScriptReader reader = new ScriptReader(chaos.console());
        int exit = ExitCode.HELD;
        for (Path file : files) {
            Optional<Scenario> plan = reader.scenario(file, answers.answers());
            plan.ifPresent(p -> chaos.console().out().println(file + ": " + right(p)));
            exit = plan.isPresent() ? exit : ExitCode.NOTHING_BEGUN;
        }
        return exit;
    }

    private static String right(Scenario plan) {
        return "right, " + count(plan.chaos().size(), "fault") + ", "
                + count(plan.expect().size(), "expectation") + ", " + Span.print(plan.length()) + " of plan";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
