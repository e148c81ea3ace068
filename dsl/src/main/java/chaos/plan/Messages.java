package chaos.plan;

import java.time.Duration;

/**
 * How the bundled shop takes messages.
 *
 * @param places how many may wait for its consumer, above that 503
 * @param work how long the consumer takes for one
 * @param tries how often it tries one that it cannot read, before that becomes a dead letter
 */
public record Messages(int places, Duration work, int tries) {}
