package chaos.cli;

import chaos.journal.Event;
import chaos.journal.RunFolder;
import chaos.report.Ending;
import chaos.report.Recorded;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Judges a stored run again. */
@Command(
        name = "judge",
        description = {
            "Judges a stored run again from its record, also one that was cut off, and writes its reports;",
            "nothing is run.",
            "The exit code is the one that the run had, or would have had."
        },
        footer = {"", "Example:  chaos judge last"})
final class JudgeCommand implements Callable<Integer> {

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
        if (recorded.ending() == Ending.NOT_BEGUN) {
            return notBegun(folder, recorded);
        }
        new Aftermath(chaos.console(), Detail.ALL).report(folder, recorded);
        return recorded.ending().code();
    }

    private int notBegun(RunFolder folder, Recorded recorded) {
        String why = recorded.timeline()
                .all(Event.RunEnded.class)
                .map(ended -> ended.event().reason())
                .findFirst()
                .orElse("its record does not say why");
        chaos.console().trouble("nothing was begun in " + folder.run() + ", so there is nothing to judge: " + why, "");
        return ExitCode.NOTHING_BEGUN;
    }
}
