package chaos.cli;

import chaos.cli.explain.RunbookText;
import chaos.plan.Runbook;
import chaos.script.Outcome;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what a runbook asks and does. */
@Command(name = "show", description = "Says what a runbook asks, and its steps; touches nothing.")
final class RunbookShowCommand implements Callable<Integer> {

    @ParentCommand
    private RunbookCommand runbook;

    @Mixin
    private AnswersOption answers;

    @Parameters(paramLabel = "NAME", description = "The runbook's name, or the path of its file.")
    private String name = "";

    @Override
    public Integer call() {
        Console console = runbook.console();
        Optional<Outcome.Said> said =
                new RunbookAnswers(console, RunbookPlaces.find(name), Map.of()).asItIs(answers.answers());
        said.ifPresent(
                s -> RunbookText.of((Runbook) s.plan(), console.outStyle()).forEach(console.out()::println));
        return said.isPresent() ? ExitCode.HELD : ExitCode.NOTHING_BEGUN;
    }
}
