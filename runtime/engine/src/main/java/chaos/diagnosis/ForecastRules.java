package chaos.diagnosis;

import java.time.Duration;

/**
 * When a forecast becomes an alarm, and when it ceases to be one.
 *
 * @param horizon an exhaustion within this time alarms
 * @param votes in how many of the last {@code of} seconds it must be so
 * @param of how many seconds vote
 * @param calm for how long nothing must be near, by one and a half horizons, for the alarm to be cleared
 * @param start how long after a restart of the target nothing alarms: a JVM that warms up fills its heap too
 */
public record ForecastRules(Duration horizon, int votes, int of, Duration calm, Duration start) {

    /** The rules that every run uses. */
    public static final ForecastRules DEFAULTS =
            new ForecastRules(Duration.ofSeconds(90), 5, 6, Duration.ofSeconds(10), Duration.ofSeconds(20));

    public ForecastRules {
        if (votes < 1 || votes > of) {
            throw new IllegalArgumentException("votes are at least 1 and at most " + of + ", got " + votes);
        }
    }
}
