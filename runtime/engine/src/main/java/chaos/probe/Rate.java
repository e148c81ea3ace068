package chaos.probe;

/**
 * How fast a count grows, over the time since the last taking or, for counts that move in coarse steps, since the oldest
 * taking within a window.
 */
final class Rate {

    /** No number: there is nothing to compare with yet. */
    static final double NONE = Double.NaN;

    private static final int KEPT = 16;

    private final long window;
    private final long[] times = new long[KEPT];
    private final double[] totals = new double[KEPT];
    private int count;

    /** Over the time since the last taking. */
    Rate() {
        this(0);
    }

    /** Over a window in milliseconds. */
    Rate(long window) {
        this.window = window;
    }

    /** Units a second up to a total at a time in epoch milliseconds; {@link #NONE} at first, and where a count began anew. */
    double perSecond(long at, double total) {
        if (count > 0 && total < totals[(count - 1) % KEPT]) {
            count = 0;
        }
        int oldest = oldest(at);
        double rate = oldest < 0 ? NONE : 1000 * (total - totals[oldest % KEPT]) / (at - times[oldest % KEPT]);
        if (count == 0 || at > times[(count - 1) % KEPT]) {
            times[count % KEPT] = at;
            totals[count % KEPT] = total;
            count++;
        }
        return rate;
    }

    /** The oldest taking that is no older than the window, but at least the last one before now. */
    private int oldest(long at) {
        int found = -1;
        for (int i = count - 1; i >= Math.max(0, count - KEPT); i--) {
            long age = at - times[i % KEPT];
            if (age > 0 && (found < 0 || age <= window)) {
                found = i;
            }
        }
        return found;
    }
}
