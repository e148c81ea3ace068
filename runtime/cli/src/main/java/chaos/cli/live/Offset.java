package chaos.cli.live;

import java.util.Locale;

/** Times of a run as its reader counts them: from time 0 of the plan. */
public final class Offset {

    private Offset() {}

    /** Minutes, seconds and tenths, such as {@code 01:05.3}. */
    public static String precise(long millis) {
        return String.format(Locale.ROOT, "%02d:%02d.%d", millis / 60_000, millis / 1000 % 60, millis / 100 % 10);
    }

    /** Minutes and seconds, such as {@code 01:05}. */
    public static String coarse(long millis) {
        return String.format(Locale.ROOT, "%02d:%02d", millis / 60_000, millis / 1000 % 60);
    }
}
