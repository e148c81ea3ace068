package chaos.probe;

import java.time.Duration;

/** How often things are looked at. */
final class Rates {

    /** What is cheap. */
    static final Duration QUICK = Duration.ofMillis(100);

    /** What costs a request to the target. */
    static final Duration METRICS = Duration.ofMillis(200);

    static final Duration SECOND = Duration.ofSeconds(1);

    /** What is dear. */
    static final Duration SLOW = Duration.ofSeconds(5);

    /** The kernel counts processor time in steps of 10 ms: within this many milliseconds a step is 2 %. */
    static final long CPU_WINDOW = 500;

    private Rates() {}
}
