package chaos.cli;

import chaos.journal.Event;
import chaos.journal.RunFolder;
import chaos.journal.RunReader;
import chaos.perform.Controller;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Ends a run that another terminal performs. */
@Command(
        name = "stop",
        description = {
            "Ends a run that is being performed in another terminal: its faults are undone, its report is written.",
            "Waits until that is done; exit code 5 if something could not be undone."
        },
        footer = {"", "Example:  chaos stop last"})
final class StopCommand implements Callable<Integer> {

    @ParentCommand
    private Commands chaos;

    @Mixin
    private RunsOption runs;

    @Parameters(paramLabel = "RUN", description = "A run's name, the begin of it, its folder, or 'last'.")
    private String run = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunFolder folder = runs.folder().find(run);
        ProcessHandle process = performing(folder);
        chaos.console().err().println("Stopping " + folder.run() + ": faults are being undone ...");
        process.destroy();
        awaitEnd(process);
        return told(folder);
    }

    /** The very process that performs the run: a later one with the same id is another's. */
    private static ProcessHandle performing(RunFolder folder) {
        return RunState.controller(folder)
                .filter(Controller::lives)
                .flatMap(controller -> ProcessHandle.of(controller.pid()))
                .orElseThrow(
                        () -> new Refusal(
                                "run " + folder.run() + " is not being performed (" + RunState.of(folder) + ")",
                                "'chaos runs' lists the runs; if it was cut off, 'chaos undo --all' ends what it may have left."));
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of process " + process.pid() + " cannot be awaited", e);
        }
    }

    private int told(RunFolder folder) throws IOException {
        List<Event.UndoFailed> left = RunReader.read(folder)
                .all(Event.UndoFailed.class)
                .map(s -> s.event())
                .toList();
        left.forEach(undo -> chaos.console()
                .trouble(
                        undo.fault() + " could not be undone: " + undo.problem(),
                        "Finish it by hand: " + undo.byHand()));
        chaos.console().out().println("stopped: " + folder.run() + " (" + RunState.of(folder) + ")");
        return left.isEmpty() ? ExitCode.HELD : ExitCode.UNDO_FAILED;
    }
}
