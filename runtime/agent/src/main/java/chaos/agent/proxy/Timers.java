package chaos.agent.proxy;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** What is to be done at which time, in nanoseconds of one clock; what was asked for first comes first. */
final class Timers {

    private static final int FEW = 1024;

    private final PriorityQueue<Timer> timers = new PriorityQueue<>(
            Comparator.<Timer>comparingLong(timer -> timer.when - base()).thenComparingLong(timer -> timer.number));
    private final long base;
    private long number;
    private int tidied = FEW;

    /** Times are compared by their distance from one, for the clock may wrap. */
    Timers(long base) {
        this.base = base;
    }

    private long base() {
        return base;
    }

    private static final class Timer {

        private final long when;
        private final long number;
        private final Runnable work;
        private final BooleanSupplier wanted;

        Timer(long when, long number, Runnable work, BooleanSupplier wanted) {
            this.when = when;
            this.number = number;
            this.work = work;
            this.wanted = wanted;
        }
    }

    /** Adds what is done only if it is still wanted then; what is not wanted any more does not pile up. */
    void add(long when, Runnable work, BooleanSupplier wanted) {
        timers.add(new Timer(when, number++, work, wanted));
        if (timers.size() > tidied) {
            timers.removeIf(timer -> !timer.wanted.getAsBoolean());
            tidied = Math.max(FEW, 2 * timers.size());
        }
    }

    /** How long it is to the next; {@link Long#MAX_VALUE} where there is none. */
    long until(long now) {
        Timer next = timers.peek();
        return next == null ? Long.MAX_VALUE : Math.max(0, next.when - now);
    }

    /** Does what is due. */
    void run(long now) {
        Timer next = timers.peek();
        while (next != null && next.when - now <= 0) {
            timers.remove();
            if (next.wanted.getAsBoolean()) {
                next.work.run();
            }
            next = timers.peek();
        }
    }

    int size() {
        return timers.size();
    }
}
