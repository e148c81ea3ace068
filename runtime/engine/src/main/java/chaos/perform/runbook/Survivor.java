package chaos.perform.runbook;

import chaos.journal.Event;
import chaos.target.ProcessId;
import java.util.Optional;

/**
 * A program of a runbook's run that outlived the tool. It works on, so whatever else touches what it touches would run
 * beside it.
 */
public record Survivor(String program, ProcessId process) {

    /** The one of a run, where its process still lives; a later process with its id is none. */
    public static Optional<Survivor> of(Recollection recollection) {
        return recollection.unended().map(Survivor::of).filter(one -> one.process()
                .isAlive());
    }

    private static Survivor of(Event.ProgramBegan began) {
        return new Survivor(began.program(), new ProcessId(began.pid(), began.started()));
    }

    /** Who it is. */
    public String sentence() {
        return "a command of it outlived the tool and still runs, process " + process.pid() + ": " + program;
    }

    /** How it is ended, with all that it started. */
    public String byHand() {
        return "kill -- -" + process.pid();
    }
}
