package chaos.perform.act;

import chaos.journal.RunClock;
import chaos.quantity.Span;
import java.time.Duration;

/**
 * Until when something may take.
 *
 * @param at by the clock's nanoseconds
 * @param within the time that was given, for messages
 */
public record Deadline(RunClock clock, long at, Duration within) {

    /** That much from now on. */
    public static Deadline in(Duration within, RunClock clock) {
        return new Deadline(clock, clock.nanos() + within.toNanos(), within);
    }

    /** What is left, at least zero. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, at - clock.nanos()));
    }

    /** The nearer of this and of that much from now on. */
    public Deadline atMost(Duration time) {
        return left().compareTo(time) <= 0 ? this : in(time, clock);
    }

    public boolean over() {
        return left().isZero();
    }

    /** Throws where the time is over. */
    public void check() throws DeedFailure {
        if (over()) {
            throw new DeedFailure("not done within " + Span.print(within));
        }
    }
}
