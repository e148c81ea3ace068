package chaos.cli;

import chaos.perform.RunEnd;
import chaos.perform.ScenarioRun;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs one after another, of which a signal ends the one under way and all that would follow, also between two runs. */
final class Succession {

    private @Nullable ScenarioRun current;
    private @Nullable String endedBy;

    /** Takes the signals for all runs that follow; {@code tell} is told what a person should know. */
    static Succession interruptible(Consumer<String> tell) {
        Succession runs = new Succession();
        Interrupts.take(runs::end, tell);
        return runs;
    }

    /** Ends the run under way, where there is one, and begins no other. */
    void end(String by) {
        Optional<ScenarioRun> run;
        synchronized (this) {
            endedBy = by;
            run = Optional.ofNullable(current);
        }
        run.ifPresent(r -> r.stop(by));
    }

    /** Who ended it; empty where it goes on. */
    synchronized Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** Performs the next run to its end. */
    RunEnd perform(ScenarioRun run) {
        Optional<String> by = next(run);
        by.ifPresent(run::stop);
        try {
            return run.perform();
        } finally {
            next(null);
        }
    }

    private synchronized Optional<String> next(@Nullable ScenarioRun run) {
        current = run;
        return Optional.ofNullable(endedBy);
    }
}
