package chaos.cli;

import chaos.incident.Incident;
import chaos.report.Visible;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Lists the incidents that are kept. */
@Command(
        name = "list",
        description = "Lists the incidents that are kept, oldest first.",
        footer = {"", "Example:  chaos incident list"})
final class IncidentListCommand implements Callable<Integer> {

    @ParentCommand
    private IncidentCommand incident;

    @Mixin
    private RunsOption runs;

    @Override
    public Integer call() {
        IncidentShelf shelf = new IncidentShelf(runs.folder());
        List<Incident> all = shelf.all();
        for (Incident one : all) {
            incident.console()
                    .out()
                    .printf(
                            "%-6s  %-8s  %s  %s%n",
                            one.open() ? "open" : "closed", one.severity(), one.name(), Visible.line(one.title()));
        }
        if (all.isEmpty()) {
            incident.console()
                    .err()
                    .println("There are no incidents in " + shelf.incidents().path() + " yet.");
        }
        return ExitCode.HELD;
    }
}
