package chaos.shop.settings;

import chaos.shop.life.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as they are written in settings and releases: {@code 20ms}, {@code 1.5s}, {@code 2KiB}, {@code 10MB}; {@code 0} needs no unit. */
public final class Amounts {
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)\\s*([A-Za-z]*)");
    private static final Map<String, Long> NANOS =
            Map.of("us", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L, "min", 60_000_000_000L);
    private static final Map<String, Long> BYTES = Map.of(
            "B",
            1L,
            "kB",
            1_000L,
            "KB",
            1_000L,
            "MB",
            1_000_000L,
            "GB",
            1_000_000_000L,
            "KiB",
            1L << 10,
            "MiB",
            1L << 20,
            "GiB",
            1L << 30);

    private Amounts() {}

    /** A span of time: a number and one of us, ms, s, min. */
    public static Duration duration(String where, String text) {
        return Duration.ofNanos(read(where, text, NANOS, "a time such as 20ms or 1.5s (units: us, ms, s, min)"));
    }

    /** A size: a number and one of B, kB, MB, GB (powers of 1000), KiB, MiB, GiB (powers of 1024). */
    public static long bytes(String where, String text) {
        return read(where, text, BYTES, "a size such as 2KiB or 10MB (units: B, kB, MB, GB, KiB, MiB, GiB)");
    }

    /** A whole number within limits, both included. */
    public static int count(String where, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notWhole) {
            // Told below, with what is expected.
        }
        throw new Refusal(where + " is '" + text + "'; expected a whole number from " + least + " to " + most);
    }

    /** {@code on} or {@code off}. */
    public static boolean onOff(String where, String text) {
        if (text.equals("on") || text.equals("off")) {
            return text.equals("on");
        }
        throw new Refusal(where + " is '" + text + "'; expected on or off");
    }

    private static long read(String where, String text, Map<String, Long> units, String expected) {
        Matcher amount = AMOUNT.matcher(text.strip());
        if (amount.matches()) {
            BigDecimal number = new BigDecimal(amount.group(1));
            Long unit =
                    number.signum() == 0 && amount.group(2).isEmpty() ? Long.valueOf(1) : units.get(amount.group(2));
            BigDecimal whole = unit == null ? null : number.multiply(BigDecimal.valueOf(unit));
            if (whole != null && whole.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0) {
                return whole.longValue();
            }
        }
        throw new Refusal(where + " is '" + text + "'; expected " + expected);
    }
}
