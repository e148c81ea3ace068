package chaos.agent.host;

import java.util.Locale;

/** How much of a disk is asked for: so many bytes a second, or a share of the time. Time is an argument. */
final class Pace {

    private static final double SECOND = 1e9;

    /** What could not be written in time is caught up for so long at most: a pressure never becomes a larger one. */
    private static final double MOST_BEHIND = 0.5;

    private final double rate;
    private final double share;
    private double due;

    private Pace(double rate, double share) {
        this.rate = rate;
        this.share = share;
    }

    /** Bytes a second. */
    static Pace rate(double bytes) {
        return new Pace(bytes, 0);
    }

    /** Percent of the time. */
    static Pace share(double percent) {
        return new Pace(0, percent / 100);
    }

    boolean isRate() {
        return rate > 0;
    }

    /** What is asked, in base units. */
    double asked() {
        return isRate() ? rate : share * 100;
    }

    /** What has really been done in some nanoseconds, in the same units. */
    double achieved(long bytes, long busy, long elapsed) {
        return (isRate() ? bytes * SECOND : busy * 100.0) / Math.max(1, elapsed);
    }

    /** Some nanoseconds have gone by, in which so many bytes were written in so many of them. */
    void pass(long elapsed, long bytes, long busy) {
        double earned = isRate() ? rate * elapsed / SECOND - bytes : share * elapsed - busy;
        due = Math.min(due + earned, (isRate() ? rate : share * SECOND) * MOST_BEHIND);
    }

    /** How many bytes are to be written next, a whole number of blocks and a piece at most; 0: none yet. */
    int next(int block, int piece) {
        if (!isRate()) {
            return due > 0 || share == 1 ? piece : 0;
        }
        return (int) Math.min(piece, Math.floor(due / block) * block);
    }

    @Override
    public String toString() {
        return isRate()
                ? String.format(Locale.ROOT, "at %.0f B/s", rate)
                : String.format(Locale.ROOT, "for %.1f %% of the time", share * 100);
    }
}
