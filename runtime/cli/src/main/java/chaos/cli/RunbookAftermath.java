package chaos.cli;

import chaos.journal.RunFolder;
import chaos.perform.Controller;
import chaos.perform.RunbookRun;
import chaos.perform.runbook.RunbookEnd;
import chaos.perform.runbook.RunbookEnd.How;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** What comes after a runbook: what became of each step, what is safe now, and the offer to undo. */
final class RunbookAftermath {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Console console;
    private final PrintStream out;
    private final Optional<Prompt> prompt;
    private final RunbookSignals signals;

    /** Without a prompt nobody is asked whether to undo: the command that does it is told. */
    RunbookAftermath(Console console, Detail detail, Optional<Prompt> prompt, RunbookSignals signals) {
        this.console = console;
        this.out = RunbookViews.told(console, detail);
        this.prompt = prompt;
        this.signals = signals;
    }

    /** Tells how it ended, offers to undo where it was not done, and returns the exit code. */
    int tell(RunFolder folder, RunbookRun run, RunbookEnd end) {
        try {
            return told(folder, run, end);
        } finally {
            over(console, folder);
        }
    }

    /** It is over: in a prompt that lives on, this process no longer performs it. */
    static void over(Console console, RunFolder folder) {
        try {
            Controller.forget(folder);
        } catch (IOException e) {
            console.err().println(folder.controller() + " cannot be deleted: " + Reasons.of(e));
        }
    }

    private int told(RunFolder folder, RunbookRun run, RunbookEnd end) {
        RunbookEnding ending = new RunbookEnding(console, out);
        ending.print(end);
        RunbookEnd last = end;
        if (end.how() != How.DONE && end.undoable() && end.left().isEmpty()) {
            if (wantsUndo()) {
                RunbookEnd undone = run.undo(TerminalApprover.person());
                ending.undone(undone, folder);
                last = undone.left().isEmpty() ? end : undone;
            } else {
                out.println("to undo it: " + RunbookEnding.undoCommand(folder));
            }
        } else if (!end.left().isEmpty()) {
            out.println("to go on undoing: " + RunbookEnding.undoCommand(folder));
        }
        if (end.how() != How.NOT_BEGUN) {
            report(console, out, folder);
        }
        return ExitCode.of(last);
    }

    static void report(Console console, PrintStream out, RunFolder folder) {
        if (StoredReports.write(folder, Judgement.of(folder), console)) {
            out.println("report: " + folder.path().resolve("report.html"));
        }
    }

    private boolean wantsUndo() {
        if (prompt.isEmpty() || !signals.person()) {
            return false;
        }
        return signals.asking(() -> prompt.get().yes("Undo what was done?", PATIENCE))
                .orElse(false);
    }
}
