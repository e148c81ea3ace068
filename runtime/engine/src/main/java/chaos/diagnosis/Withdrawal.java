package chaos.diagnosis;

import java.time.Duration;
import java.util.Optional;

/**
 * The load was withdrawn from a broken service.
 *
 * @param at epoch milliseconds from which on the load was at most half of what had broken it
 * @param recovery how long it took to be as it should be again; empty where that was not seen
 * @param watched how long the service was looked at after it
 */
public record Withdrawal(long at, Optional<Duration> recovery, Duration watched) {}
