package chaos.diagnosis;

import java.util.Locale;

/** Prints moments as a person finds them on the timeline: minutes and seconds since time 0 of the plan. */
public final class Moments {

    private Moments() {}

    /** A moment, such as {@code 01:41.2}; with a minus where it lies before time 0. */
    public static String print(long at, long zero) {
        long tenths = Math.round((at - zero) / 100.0);
        long size = Math.abs(tenths);
        return String.format(
                Locale.ROOT, "%s%02d:%02d.%d", tenths < 0 ? "-" : "", size / 600, size / 10 % 60, size % 10);
    }
}
