package chaos.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * What is done when something is noticed.
 *
 * @param cooldown how long after a response the same one is not given again
 */
public record Response(Condition when, Act act, Duration cooldown, Origin origin) {

    /** What a response does. */
    public sealed interface Act permits RestartTarget, RunRunbook, DeclareIncident {

        /** The act as a person reads it. */
        String print();
    }

    /** Stops the target, if it still runs, and starts it again; active faults on it end with its process. */
    public record RestartTarget() implements Act {
        @Override
        public String print() {
            return "restart target";
        }
    }

    /**
     * Runs a runbook on the target.
     *
     * @param runbook its plan, made when the script was said, so that a wrong name or answer is told before anything begins
     */
    public record RunRunbook(String name, Runbook runbook) implements Act {
        @Override
        public String print() {
            return "run " + name;
        }
    }

    /**
     * Declares an incident of the run. A run has at most one that is open: declaring again raises its severity where the new
     * one is higher, and is noted in it otherwise.
     *
     * @param severity empty where it is found by rules from what the run has measured until then
     */
    public record DeclareIncident(Optional<Severity> severity) implements Act {
        @Override
        public String print() {
            return severity.map(s -> "declare " + s).orElse("declare");
        }
    }
}
