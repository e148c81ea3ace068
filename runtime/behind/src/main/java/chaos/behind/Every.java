package chaos.behind;

/** Something that is done again and again, by a thread that comes by often. */
final class Every {

    private long interval;
    private long last;

    /** For the first time after so many nanoseconds, then after so many more each time. */
    Every(long first, long interval) {
        this.interval = interval;
        this.last = System.nanoTime() + first - interval;
    }

    /** Whether it is time; then the next time begins to run. */
    boolean isDue() {
        long now = System.nanoTime();
        if (now - last < interval) {
            return false;
        }
        last = now;
        return true;
    }

    /** From the last time to the next. */
    void next(long nanos) {
        interval = nanos;
    }
}
