package chaos.cli;

import chaos.fault.ActiveFaults;
import chaos.fault.Undone;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Ends faults that were left behind. */
@Command(
        name = "undo",
        description = {
            "Undoes faults that are still active on this machine, and checks that they are gone.",
            "Exit code 5 if something could not be undone."
        },
        footer = {"", "Examples:", "  chaos undo --all", "  chaos undo --run 20261120-131402-memory-leak"})
final class UndoCommand implements Callable<Integer> {

    @ParentCommand
    private Commands chaos;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Which which = new Which();

    /** Which faults are meant: just one way to say it. */
    static final class Which {

        @Option(names = "--all", description = "All of them.")
        private boolean all;

        @Option(names = "--run", paramLabel = "RUN", description = "Those of a run, by its whole name.")
        private String run = "";

        @Parameters(paramLabel = "FAULT", description = "One, by the name that 'chaos faults active' shows.")
        private String fault = "";

        List<Undone> undo(ActiveFaults faults) {
            if (all) {
                return faults.undoAll();
            }
            return run.isEmpty() ? faults.undoFault(fault) : faults.undoRun(run);
        }
    }

    @Override
    public Integer call() throws IOException {
        ActiveFaults faults = ActiveFaults.ofThisUser();
        List<Undone> undone = which.undo(faults);
        undone.forEach(this::tell);
        List<String> refused = faults.refused();
        refused.forEach(this::tellRefused);
        if (which.all && !refused.isEmpty()) {
            return ExitCode.UNDO_FAILED;
        }
        if (undone.isEmpty()) {
            chaos.console().out().println("nothing to undo: no such fault is active");
        }
        return undone.stream().allMatch(Undone::clean) ? ExitCode.HELD : ExitCode.UNDO_FAILED;
    }

    private void tellRefused(String why) {
        chaos.console()
                .trouble(
                        "a file in the ledger is not believed, and left alone: " + why,
                        "Look at it: where it is ours and whole, give it back to its owner alone; else delete it.");
    }

    private void tell(Undone undone) {
        if (undone.clean()) {
            chaos.console().out().println(undone.fault() + " is undone: " + undone.detail());
        } else {
            chaos.console()
                    .trouble(
                            undone.fault() + " COULD NOT BE UNDONE: " + undone.detail(),
                            "Finish it by hand: " + undone.byHand());
        }
    }
}
