package chaos.agent.deed;

import java.util.concurrent.locks.LockSupport;

/** Whether a deed goes on; asked by all its threads. */
final class Life {

    private static final long NAP = 10_000_000;

    private volatile boolean on = true;

    boolean isOn() {
        return on;
    }

    void end() {
        on = false;
    }

    /** Waits for so many nanoseconds, or until its end, which is noticed within ten milliseconds. */
    void rest(long nanos) {
        long until = System.nanoTime() + nanos;
        long left = nanos;
        while (on && left > 0) {
            LockSupport.parkNanos(Math.min(left, NAP));
            left = until - System.nanoTime();
        }
    }
}
