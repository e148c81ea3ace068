package chaos.cli;

import chaos.host.Quoting;
import chaos.journal.RunFolder;
import chaos.journal.SystemClock;
import chaos.journal.Timeline;
import chaos.perform.Controller;
import chaos.perform.Remedying;
import chaos.perform.RunbookUndo;
import chaos.perform.runbook.Preflight;
import chaos.perform.runbook.Recollection;
import chaos.perform.runbook.RunbookEnd;
import chaos.plan.Runbook;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes back what a stored run of a runbook changed. */
@Command(
        name = "undo",
        description = {
            "Takes back what a stored run of a runbook changed, last step first, by its record; also after a crash.",
            "Exit code 5 if something could not be undone: the command to run by hand is printed."
        },
        footer = {"", "Examples:", "  chaos runbook undo last --rehearse", "  chaos runbook undo last"})
final class RunbookUndoCommand implements Callable<Integer> {

    @ParentCommand
    private RunbookCommand runbook;

    @Mixin
    private RunsOption runs;

    @Mixin
    private AnswersOption answers;

    @Mixin
    private ViewOption view;

    @Mixin
    private HomeOption home;

    @Option(names = "--rehearse", description = "Say what would be undone; touch nothing.")
    private boolean rehearse;

    @Parameters(paramLabel = "RUN", description = "A run's name, the begin of it, its folder, or 'last'.")
    private String run = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunFolder folder = runs.folder().find(run);
        refuseWhilePerformed(folder);
        Timeline timeline = Judgement.timeline(folder);
        if (!(timeline.plan() instanceof Runbook plan)) {
            throw new Refusal(
                    folder.run()
                            + " is the run of a scenario: what its faults did is undone, or told by 'chaos faults active'",
                    "What a runbook did in it is taken back by a runbook; 'chaos undo --run " + folder.run()
                            + "' ends faults that were left behind.");
        }
        Recollection recollection = Recollection.of(plan, timeline.entries());
        if (!recollection.undoable()) {
            return nothing(folder, recollection);
        }
        refuseElsewhere(folder, recollection);
        if (rehearse) {
            return rehearse(folder, recollection);
        }
        Survivors.refuse(folder, recollection);
        return undo(plan, folder, recollection);
    }

    private Console console() {
        return runbook.console();
    }

    private static void refuseWhilePerformed(RunFolder folder) {
        RunState.controller(folder).filter(Controller::lives).ifPresent(controller -> {
            throw new Refusal(
                    "run " + folder.run() + " is still being performed, by process " + controller.pid(),
                    "End it there with Ctrl-C, or with 'chaos stop " + folder.run() + "'; then undo it.");
        });
    }

    /** A relative path would mean another file here. */
    private static void refuseElsewhere(RunFolder folder, Recollection recollection) {
        String here = Path.of("").toAbsolutePath().toString();
        if (!recollection.directory().equals(here)) {
            throw new Refusal(
                    "run " + folder.run() + " was performed in " + recollection.directory() + ", and this is " + here,
                    "Its paths are meant there: cd " + Quoting.posix(recollection.directory()) + " && "
                            + RunbookEnding.undoCommand(folder));
        }
    }

    private int nothing(RunFolder folder, Recollection recollection) {
        console().out().println(reason(recollection) + ": " + folder.run());
        Survivors.tell(console(), folder, recollection);
        recollection.withoutWayBack().forEach(step -> console()
                .out()
                .println("no undo is known for " + step + ": look at it with 'chaos report " + folder.run() + "'"));
        return ExitCode.HELD;
    }

    private static String reason(Recollection recollection) {
        if (recollection.undoBegun()) {
            return "it is undone already";
        }
        return recollection.withoutWayBack().isEmpty()
                ? "nothing to undo: no step changed anything"
                : "nothing can be undone";
    }

    private int rehearse(RunFolder folder, Recollection recollection) {
        console()
                .out()
                .println("rehearsal, nothing is touched; to undo of " + folder.run() + ": " + recollection.message());
        recollection.foresee().forEach(console().out()::println);
        Survivors.tell(console(), folder, recollection);
        return ExitCode.HELD;
    }

    private int undo(Runbook plan, RunFolder folder, Recollection recollection)
            throws IOException, InterruptedException {
        Map<String, String> secrets = secrets(recollection);
        Remedying means = Installation.remedying(new SystemClock(), home.path());
        RunbookSignals signals = new RunbookSignals(console()::answer);
        RunbookUndo undo = new RunbookUndo(
                plan, folder, means, secrets, RunbookViews.observers(console(), view.detail(), signals));
        signals.end(undo::stop);
        Interrupts.each(signals::on);
        try {
            return told(folder, undo.undo(System.getProperty("user.name") + ", chaos runbook undo"));
        } finally {
            RunbookAftermath.over(console(), folder);
        }
    }

    private Map<String, String> secrets(Recollection recollection) throws InterruptedException {
        Map<String, String> values = new HashMap<>();
        for (String name : Preflight.secrets(recollection.undoActs())) {
            values.put(name, new Secrets(console(), answers.answers()).value(name, value -> Optional.empty()));
        }
        return values;
    }

    private int told(RunFolder folder, RunbookEnd end) {
        PrintStream out = RunbookViews.told(console(), view.detail());
        new RunbookEnding(console(), out).undone(end, folder);
        RunbookAftermath.report(console(), out, folder);
        return end.left().isEmpty() ? ExitCode.HELD : ExitCode.UNDO_FAILED;
    }
}
