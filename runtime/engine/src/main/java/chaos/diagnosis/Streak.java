package chaos.diagnosis;

import chaos.metric.Second;

/** For how many seconds without a break something has been so; a second that says nothing neither adds nor breaks. */
final class Streak {

    /** A longer silence breaks it, in milliseconds. */
    private static final long GAP = 3000;

    private static final long NONE = Long.MIN_VALUE;

    private long since = NONE;
    private long last = NONE;

    void note(long at, boolean so) {
        if (!so || last != NONE && at - last > GAP) {
            since = NONE;
        }
        if (so && since == NONE) {
            since = at;
        }
        last = at;
    }

    /** Begin of its first second. */
    long since() {
        return since;
    }

    boolean begun() {
        return since != NONE;
    }

    /** Whether it has lasted so long, counted to the end of its last second. */
    boolean lasted(long millis) {
        return begun() && last + Second.MILLIS - since >= millis;
    }

    void reset() {
        since = NONE;
    }
}
