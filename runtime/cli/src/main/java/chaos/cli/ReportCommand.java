package chaos.cli;

import chaos.journal.RunFolder;
import chaos.perform.runbook.Recollection;
import chaos.plan.Runbook;
import chaos.report.Recorded;
import chaos.report.Reports;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the reports of a stored run again. */
@Command(
        name = "report",
        description = "Writes the reports of a stored run again from its record, also of one that was cut off.",
        footer = {"", "Example:  chaos report last"})
final class ReportCommand implements Callable<Integer> {

    @ParentCommand
    private Commands chaos;

    @Mixin
    private RunsOption runs;

    @Parameters(paramLabel = "RUN", description = "A run's name, the begin of it, its folder, or 'last'.")
    private String run = "";

    @Override
    public Integer call() {
        RunFolder folder = runs.folder().find(run);
        Recorded recorded = Judgement.of(folder);
        boolean whole = StoredReports.write(folder, recorded, chaos.console());
        Reports.all("")
                .forEach(report -> chaos.console().out().println(folder.path().resolve(report.fileName())));
        tellSurvivor(folder, recorded);
        return whole ? ExitCode.HELD : ExitCode.NOTHING_BEGUN;
    }

    /** The reports tell the record; what lives now stands in none. */
    private void tellSurvivor(RunFolder folder, Recorded recorded) {
        if (recorded.plan() instanceof Runbook plan) {
            Survivors.tell(
                    chaos.console(),
                    folder,
                    Recollection.of(plan, recorded.timeline().entries()));
        }
    }
}
