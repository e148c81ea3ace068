package chaos.remedy;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long is waited before the next try: a first wait, doubled each time up to a cap, of which a random share between a
 * half and the whole is waited, so that many who failed together do not come back together.
 *
 * @param first the wait before the first retry, without jitter
 * @param cap what no wait exceeds
 */
public record Backoff(Duration first, Duration cap) {

    private static final int MOST_DOUBLINGS = 40;

    public Backoff {
        if (first.isNegative() || cap.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "a backoff waits at least 0 and at most its cap, got " + first + " and " + cap);
        }
    }

    /**
     * The wait before a retry.
     *
     * @param retry from 1
     * @param random a number from 0 to 1, both possible
     */
    public Duration before(int retry, DoubleSupplier random) {
        double whole = Math.min(cap.toNanos(), first.toNanos() * Math.pow(2, Math.min(retry - 1, MOST_DOUBLINGS)));
        return Duration.ofNanos((long) (whole * (0.5 + random.getAsDouble() / 2)));
    }
}
