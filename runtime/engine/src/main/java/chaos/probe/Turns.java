package chaos.probe;

import java.time.Duration;

/**
 * When a probe is taken, on a grid that begins where it was first due. A taking that comes too late is skipped, not made up
 * for.
 */
final class Turns {

    private final Probe probe;
    private long next;

    Turns(Probe probe, long begin) {
        this.probe = probe;
        this.next = begin;
    }

    Probe probe() {
        return probe;
    }

    /** When it is due, in nanoseconds of the run's clock. */
    long next() {
        return next;
    }

    boolean due(long now) {
        return next - now <= 0;
    }

    /** It was taken: it is due again at the first point of the grid behind {@code now}. */
    void taken(long now) {
        long period = period(probe.every());
        next += (Math.max(0, now - next) / period + 1) * period;
    }

    private static long period(Duration every) {
        return Math.max(1_000_000, every.toNanos());
    }
}
