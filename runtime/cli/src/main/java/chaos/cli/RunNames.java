package chaos.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names of runs: readable, and sorted by name they are sorted by time. */
final class RunNames {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST = 60;

    private RunNames() {}

    /** The time in UTC, then the script's name, such as {@code 20261120-131402-memory-leak}. */
    static String of(Path script, Instant now) {
        return STAMP.format(now) + "-" + plain(script);
    }

    /** The name with a number that tells it from those taken before; the first has none. */
    static String numbered(String name, int number) {
        return number == 1 ? name : name + "-" + number;
    }

    private static String plain(Path script) {
        String file = String.valueOf(script.getFileName()).replaceFirst("\\.groovy$", "");
        String plain =
                file.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String named = plain.isEmpty() ? "run" : plain;
        return named.length() <= LONGEST ? named : named.substring(0, LONGEST);
    }
}
