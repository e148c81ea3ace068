package chaos.cli;

import chaos.plan.Runbook;
import chaos.script.Outcome;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Says which runbooks there are. */
@Command(name = "list", description = "Says which runbooks there are, and what each does.")
final class RunbookListCommand implements Callable<Integer> {

    @ParentCommand
    private RunbookCommand runbook;

    @Override
    public Integer call() {
        ScriptReader reader = new ScriptReader(runbook.console());
        int exit = ExitCode.HELD;
        for (Map.Entry<String, Path> one : RunbookPlaces.all().entrySet()) {
            Optional<Outcome.Said> said = reader.runbook(one.getValue(), Map.of(), Map.of());
            said.ifPresent(s -> print(one.getKey(), (Runbook) s.plan()));
            exit = said.isPresent() ? exit : ExitCode.NOTHING_BEGUN;
        }
        return exit;
    }

    private void print(String name, Runbook plan) {
        runbook.console().out().printf("%-18s %s%n", name, plan.title());
    }
}
