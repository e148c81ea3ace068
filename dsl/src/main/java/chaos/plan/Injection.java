package chaos.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * A fault at a time of the plan.
 *
 * @param at since the end of the gate
 * @param lasting for how long; empty: until the run ends
 */
public record Injection(Duration at, FaultCall fault, Optional<Duration> lasting, Origin origin) {

    /** When it is over by plan; its begin where it lasts until the run ends. */
    public Duration end() {
        return lasting.map(at::plus).orElse(at);
    }
}
