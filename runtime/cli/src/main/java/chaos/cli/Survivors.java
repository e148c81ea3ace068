package chaos.cli;

import chaos.journal.RunFolder;
import chaos.perform.runbook.Recollection;
import chaos.perform.runbook.Survivor;

/** What is said where a command of a runbook outlived the tool, which was killed. */
final class Survivors {

    private Survivors() {}

    /** Nothing is undone beside a command that still works. */
    static void refuse(RunFolder folder, Recollection recollection) {
        Survivor.of(recollection).ifPresent(survivor -> {
            throw new Refusal("run " + folder.run() + " was cut off, and " + survivor.sentence(), ways(survivor));
        });
    }

    /** Tells it, and what is to be done. */
    static void tell(Console console, RunFolder folder, Recollection recollection) {
        Survivor.of(recollection)
                .ifPresent(survivor -> console.trouble(
                        "run " + folder.run() + " was cut off, and " + survivor.sentence(), ways(survivor)));
    }

    private static String ways(Survivor survivor) {
        return "Let it come to its end, or end it with all that it started: " + survivor.byHand()
                + "; then undo the run.";
    }
}
