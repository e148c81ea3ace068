package chaos.load;

import org.jspecify.annotations.Nullable;

/**
 * The times of a client's request: when it was intended, begun and sent; and what is counted and measured of them. Each try
 * is counted; the time of a request that is tried again goes on, from its first intended send.
 */
final class Passage {

    private final Floor floor;
    private long intended;
    private long due;
    private long begun;
    private long sent;
    private boolean queued;

    Passage(Floor floor) {
        this.floor = floor;
    }

    /** A request is intended for a time; one that has {@code queued} waits for others, and is not late by us. */
    void intend(long time, boolean queued) {
        intended = time;
        due = time;
        this.queued = queued;
    }

    /** The same request is tried again at a time. */
    void again(long time) {
        due = time;
    }

    /** When it is to be begun. */
    long due() {
        return due;
    }

    void begin(@Nullable NamedMeter named, long now) {
        begun = now;
        sent = now;
        floor.tally().start();
        if (!queued) {
            floor.meter().lateness(now - due);
        }
        queued = false;
        if (named != null) {
            named.start();
        }
    }

    /** It goes out now: its connection stands. */
    void send() {
        sent = floor.clock().nanos();
    }

    /** Whether it was begun so many nanoseconds ago. */
    boolean lasts(long nanos, long now) {
        return now - begun >= nanos;
    }

    void end(Ending ending, boolean again, @Nullable NamedMeter named, long now) {
        boolean timed = ending.timed() && !again;
        floor.tally().end(ending);
        if (again) {
            floor.tally().retry();
        } else if (timed) {
            floor.meter().answered(now - intended, now - sent);
        }
        if (named != null) {
            named.end(ending);
            if (again) {
                named.retry();
            } else if (timed) {
                named.answered(now - intended, now - sent);
            }
        }
    }
}
