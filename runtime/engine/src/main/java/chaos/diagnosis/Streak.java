package chaos.diagnosis;

import chaos.metric.Second;

/** In how many seconds something has been so; a second that says nothing neither adds nor breaks. */
final class Streak {

    /** A longer silence breaks it, in milliseconds. */
    private static final long GAP = 3000;

    private static final long NONE = Long.MIN_VALUE;

    private final int forgiven;
    private long since = NONE;
    private long last = NONE;
    private int so;
    private int contrary;

    private Streak(int forgiven) {
        this.forgiven = forgiven;
    }

    /** One that the first contrary second breaks. */
    static Streak unbroken() {
        return new Streak(0);
    }

    /** One that two contrary seconds on end break: what happens every other second goes on. */
    static Streak forgiving() {
        return new Streak(1);
    }

    void note(long at, boolean isSo) {
        contrary = isSo ? 0 : contrary + 1;
        if (contrary > forgiven || last != NONE && at - last > GAP) {
            reset();
        }
        if (isSo && since == NONE) {
            since = at;
        }
        so += isSo ? 1 : 0;
        last = at;
    }

    /** Begin of its first second. */
    long since() {
        return since;
    }

    boolean begun() {
        return since != NONE;
    }

    /** Whether it was so for so long, all its seconds together. */
    boolean lasted(long millis) {
        return begun() && so * Second.MILLIS >= millis;
    }

    void reset() {
        since = NONE;
        so = 0;
    }
}
