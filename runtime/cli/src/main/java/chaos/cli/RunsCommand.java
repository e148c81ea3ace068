package chaos.cli;

import chaos.journal.RunFolder;
import chaos.journal.RunReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Lists the runs that are kept. */
@Command(
        name = "runs",
        description = "Lists the runs that are kept, oldest first, each with its verdict.",
        footer = {"", "Example:  chaos runs"})
final class RunsCommand implements Callable<Integer> {

    @ParentCommand
    private Commands chaos;

    @Mixin
    private RunsOption runs;

    @Override
    public Integer call() {
        List<RunFolder> all = runs.folder().all();
        for (RunFolder folder : all) {
            chaos.console().out().printf("%-10s  %s  %s%n", RunState.of(folder), folder.run(), title(folder));
        }
        if (all.isEmpty()) {
            chaos.console()
                    .err()
                    .println("There are no runs in " + runs.folder().path() + " yet.");
        }
        return ExitCode.HELD;
    }

    private static String title(RunFolder folder) {
        try {
            return RunReader.plan(folder.plan()).title();
        } catch (IOException e) {
            return "(" + Reasons.of(e) + ")";
        }
    }
}
