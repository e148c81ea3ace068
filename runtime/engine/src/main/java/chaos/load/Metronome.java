package chaos.load;

import chaos.journal.RunClock;
import java.util.concurrent.locks.LockSupport;

/**
 * Wakes the loop at the time it wishes: a poller waits whole milliseconds only, which is too coarse for a tick. It looks
 * once a tick; where nothing is wished it wakes nobody.
 */
final class Metronome implements Runnable {

    private final Poller poller;
    private final RunClock clock;
    private final long tick;
    private final long zero;
    private volatile long wish = Long.MAX_VALUE;

    Metronome(Poller poller, RunClock clock, long tick, long zero) {
        this.poller = poller;
        this.clock = clock;
        this.tick = tick;
        this.zero = zero;
    }

    /** The loop would be woken in so many nanoseconds from the given time. */
    void wish(long now, long wait) {
        wish = now - zero + wait;
    }

    @Override
    public void run() {
        while (poller.isOpen()) {
            long now = clock.nanos() - zero;
            if (wish <= now + tick / 8) {
                wish = Long.MAX_VALUE;
                poller.wakeup();
            }
            LockSupport.parkNanos(tick - now % tick);
        }
    }
}
