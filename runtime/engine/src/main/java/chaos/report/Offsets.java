package chaos.report;

import chaos.journal.Timeline;

/**
 * Times of a run as a reader wants them: counted from time 0 of the plan.
 *
 * @param zero epoch milliseconds of time 0; where the run did not come so far, of its begin
 */
record Offsets(long zero) {

    static Offsets of(Timeline timeline) {
        return new Offsets(timeline.zero().orElse(timeline.begin()));
    }

    /** Seconds since time 0, to the millisecond. */
    double seconds(long at) {
        return (at - zero) / 1e3;
    }

    /** Such as {@code 01:32.4}, {@code -00:08.1} before time 0, {@code 1:02:03.0} from an hour on. */
    String print(long at) {
        long tenths = Math.round((at - zero) / 100.0);
        long seconds = Math.abs(tenths) / 10;
        String clock = seconds >= 3600
                ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                : "%02d:%02d".formatted(seconds / 60, seconds % 60);
        return (tenths < 0 ? "-" : "") + clock + "." + Math.abs(tenths) % 10;
    }
}
