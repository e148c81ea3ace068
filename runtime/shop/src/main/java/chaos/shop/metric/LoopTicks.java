package chaos.shop.metric;

/** The ticks of one event loop, written by the loop and read by anybody; all in nanoseconds. */
final class LoopTicks {
    private static final long SPAN = 1_000_000_000;

    private final long interval;
    private volatile long last;
    private volatile long lag;
    private volatile long most;
    private volatile long span;
    private volatile long mostOfSpan;
    private volatile long mostOfSpanBefore;

    LoopTicks(long interval, long now) {
        this.interval = interval;
        this.last = now;
        this.span = now;
    }

    /** The loop has come round to its tick. */
    void tick(long now) {
        long late = late(now);
        if (now - span >= SPAN) {
            mostOfSpanBefore = now - span >= 2 * SPAN ? 0 : mostOfSpan;
            mostOfSpan = 0;
            span = now;
        }
        lag = late;
        mostOfSpan = Math.max(mostOfSpan, late);
        most = Math.max(most, late);
        last = now;
    }

    long now(long now) {
        return Math.max(lag, late(now));
    }

    long recent(long now) {
        return Math.max(late(now), Math.max(mostOfSpan, mostOfSpanBefore));
    }

    long most(long now) {
        return Math.max(most, late(now));
    }

    private long late(long now) {
        return Math.max(0, now - last - interval);
    }
}
