package chaos.cli;

import chaos.host.Quoting;
import chaos.journal.RunFolder;
import chaos.journal.StepState;
import chaos.perform.runbook.RunbookEnd;
import chaos.perform.runbook.RunbookEnd.How;
import chaos.perform.runbook.StepResult;
import java.io.PrintStream;
import java.util.Locale;

/** Prints how a runbook, or its undo, ended: one sentence, every step, and what is safe now. */
final class RunbookEnding {

    private final Console console;
    private final PrintStream out;

    RunbookEnding(Console console, PrintStream out) {
        this.console = console;
        this.out = out;
    }

    /** The command that takes back what a stored run changed. */
    static String undoCommand(RunFolder folder) {
        return "chaos runbook undo "
                + Quoting.posix(folder.path().toAbsolutePath().normalize().toString());
    }

    void print(RunbookEnd end) {
        if (end.how() == How.DONE) {
            out.println("done: " + end.message());
            return;
        }
        console.trouble(end.message(), "");
        steps(end);
    }

    void undone(RunbookEnd end, RunFolder folder) {
        if (end.left().isEmpty()) {
            out.println("undone: what the steps changed is taken back");
            steps(end);
            return;
        }
        console.trouble("AN UNDO FAILED: not everything is taken back", "");
        steps(end);
        out.println("to go on undoing: " + undoCommand(folder));
    }

    private void steps(RunbookEnd end) {
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
