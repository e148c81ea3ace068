package chaos.fault;

import chaos.plan.FaultCall;
import java.time.Duration;
import java.util.Optional;

/**
 * A fault to be begun.
 *
 * @param id its name within the run, in journal and ledger
 * @param lasting after which time the host ends it by itself; empty: until it is undone or its lease ends
 */
public record FaultOrder(String id, FaultCall call, FaultTarget target, Optional<Duration> lasting) {}
