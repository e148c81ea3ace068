package chaos.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Prints times of an incident on the one base that its post-mortem has: UTC, and how long since it began.
 *
 * @param start when it began, or was detected where its begin is not known
 */
record SinceBegun(Instant start) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Such as {@code 2026-11-20 18:27:51.790}. */
    static String utc(Instant at) {
        return UTC.format(at);
    }

    /** Such as {@code +01:32}, {@code -00:08} before it began, {@code +1:02:03} from an hour on; to the nearest second. */
    String since(Instant at) {
        long seconds = Math.round(Duration.between(start, at).toMillis() / 1e3);
        long size = Math.abs(seconds);
        String clock = size >= 3600
                ? "%d:%02d:%02d".formatted(size / 3600, size / 60 % 60, size % 60)
                : "%02d:%02d".formatted(size / 60, size % 60);
        return (seconds < 0 ? "-" : "+") + clock;
    }

    /** Both, such as {@code 2026-11-20 18:27:51.790 (+00:12)}. */
    String print(Instant at) {
        return utc(at) + " (" + since(at) + ")";
    }

    /** Both, of epoch milliseconds. */
    String print(long at) {
        return print(Instant.ofEpochMilli(at));
    }
}
