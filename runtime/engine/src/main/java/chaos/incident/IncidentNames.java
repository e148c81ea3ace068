package chaos.incident;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names of incidents: readable, and sorted by name they are sorted by time. */
final class IncidentNames {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST = 40;

    private IncidentNames() {}

    /** The time in UTC, then the begin of the title, such as {@code 20261120-131402-the-shop-is-down}. */
    static String of(String title, Instant at) {
        String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).replaceAll("^-+|-+$", "");
        return STAMP.format(at) + "-" + (cut.isEmpty() ? "incident" : cut);
    }

    /** The name with a number that tells it from those taken before; the first has none. */
    static String numbered(String name, int number) {
        return number == 1 ? name : name + "-" + number;
    }
}
