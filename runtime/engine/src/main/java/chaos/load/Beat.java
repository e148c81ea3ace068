package chaos.load;

/** Something that is due every so often; a late beat is not made up for. */
final class Beat {

    private final long period;
    private long next;

    Beat(long period, long begin) {
        this.period = period;
        this.next = begin + period;
    }

    /** Whether it is due, once each period. */
    boolean due(long now) {
        if (now - next < 0) {
            return false;
        }
        next += ((now - next) / period + 1) * period;
        return true;
    }
}
