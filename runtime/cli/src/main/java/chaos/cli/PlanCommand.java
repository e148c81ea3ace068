package chaos.cli;

import chaos.cli.explain.PlanText;
import chaos.plan.Scenario;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what a script would do; touches nothing. */
@Command(
        name = "plan",
        description =
                "Says in plain English what a script would touch, in which order, and how it is undone; touches nothing.",
        footer = {"", "Example:  chaos plan scenarios/memory-leak.groovy"})
final class PlanCommand implements Callable<Integer> {

    @ParentCommand
    private Commands chaos;

    @Mixin
    private AnswersOption answers;

    @Parameters(paramLabel = "FILE", description = "The script to explain.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        Console console = chaos.console();
        Optional<Scenario> plan = new ScriptReader(console).scenario(file, answers.answers());
        plan.ifPresent(
                p -> PlanText.of(p, new CatalogueEffects(), console.outStyle()).forEach(console.out()::println));
        return plan.isPresent() ? ExitCode.HELD : ExitCode.NOTHING_BEGUN;
    }
}
