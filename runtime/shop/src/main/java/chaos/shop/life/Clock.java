package chaos.shop.life;

/** The one place where the shop reads time and waits. */
public final class Clock {
    private Clock() {}

    /** Nanoseconds since some fixed moment: for spans only. */
    public static long nanos() {
        return System.nanoTime();
    }

    /** Milliseconds since 1970, UTC. */
    public static long epochMillis() {
        return System.currentTimeMillis();
    }

    /** Holds the calling thread for this many nanoseconds, as a blocking call would. */
    public static void sleep(long nanos) throws InterruptedException {
        Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
    }
}
