package chaos.load;

/**
 * When the requests of a closed client are due, as pure functions of times in nanoseconds of one forward-running clock.
 */
final class Pacer {

    /** After a failure to get or keep a connection, the next try is at least this much later than the last. */
    static final long RETRY_FLOOR = 50_000_000;

    /** 2⁶⁴ divided by the golden ratio: multiples of it, taken modulo 2⁶⁴, spread evenly for any count of them. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Pacer() {}

    /** The next intended send: on the client's grid, or when the last answer came where that was later. */
    static long next(long intended, long pace, long answered) {
        return later(intended + pace, answered);
    }

    /** The next intended send after a connection failed: on the grid too, but never a busy loop. */
    static long retry(long intended, long pace, long failed) {
        return later(intended + Math.max(pace, RETRY_FLOOR), failed);
    }

    /**
     * The place of a client within the pace, between 0 and the pace. For any number n of first clients no gap between
     * neighbours is larger than 1.9/n of the pace (the three-gap theorem for the golden ratio).
     */
    static long phase(int client, long pace) {
        return Math.multiplyHigh((client * GOLDEN) >>> 1, pace << 1);
    }

    /** The first intended send of a client that joins at {@code now}: its phase on the grid that began at {@code zero}. */
    static long first(int client, long pace, long zero, long now) {
        if (pace == 0) {
            return now;
        }
        long behind = now - (zero + phase(client, pace));
        return now + Math.floorMod(-behind, pace);
    }

    private static long later(long a, long b) {
        return a - b > 0 ? a : b;
    }
}
