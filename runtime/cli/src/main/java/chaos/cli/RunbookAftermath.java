package chaos.cli;

import chaos.journal.RunFolder;
import chaos.journal.StepState;
import chaos.perform.Controller;
import chaos.perform.RunbookRun;
import chaos.perform.runbook.RunbookEnd;
import chaos.perform.runbook.RunbookEnd.How;
import chaos.perform.runbook.StepResult;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** What comes after a runbook: what became of each step, what is safe now, and the offer to undo. */
final class RunbookAftermath {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Console console;
    private final PrintStream out;
    private final Optional<Prompt> prompt;

    /** Without a prompt nobody is asked whether to undo. */
    RunbookAftermath(Console console, PrintStream out, Optional<Prompt> prompt) {
        this.console = console;
        this.out = out;
        this.prompt = prompt;
    }

    /** Tells how it ended, offers to undo where it was not done, and returns the exit code. */
    int tell(RunFolder folder, RunbookRun run, RunbookEnd end) {
        try {
            return told(folder, run, end);
        } finally {
            over(folder);
        }
    }

    /** It is over: in a prompt that lives on, this process no longer performs it. */
    private void over(RunFolder folder) {
        try {
            Controller.forget(folder);
        } catch (IOException e) {
            console.err().println(folder.controller() + " cannot be deleted: " + Reasons.of(e));
        }
    }

    private int told(RunFolder folder, RunbookRun run, RunbookEnd end) {
        print(end);
        RunbookEnd last = end;
        if (end.how() != How.DONE && end.undoable() && end.left().isEmpty() && wantsUndo()) {
            RunbookEnd undone = run.undo();
            print(undone);
            last = undone.left().isEmpty() ? end : undone;
        }
        if (end.how() != How.NOT_BEGUN) {
            report(folder);
        }
        return ExitCode.of(last);
    }

    private void report(RunFolder folder) {
        if (StoredReports.write(folder, Judgement.of(folder), console)) {
            out.println("report: " + folder.path().resolve("report.html"));
        }
    }

    private boolean wantsUndo() {
        try {
            return prompt.isPresent()
                    && prompt.get().yes("Undo what was done?", PATIENCE).orElse(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void print(RunbookEnd end) {
        if (end.how() == How.DONE) {
            out.println("done: " + end.message());
            return;
        }
        console.trouble(end.message(), "");
        end.steps().forEach(step -> out.println("  " + line(step)));
        end.next().forEach(next -> out.println("now: " + next));
    }

    private static String line(StepResult step) {
        String state = step.state() == StepState.NOT_REACHED
                ? "not reached"
                : step.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return step.number() + ". " + step.name() + ": " + state
                + (step.detail().isEmpty() ? "" : ", " + step.detail());
    }
}
