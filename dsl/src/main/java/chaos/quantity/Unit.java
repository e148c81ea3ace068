package chaos.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** The units of the language: the word behind the number, and how many base units it stands for. */
public enum Unit {
    MS("ms", Dimension.DURATION, 1_000_000L),
    S("s", Dimension.DURATION, 1_000_000_000L),
    MIN("min", Dimension.DURATION, 60_000_000_000L),
    H("h", Dimension.DURATION, 3_600_000_000_000L),
    B("B", Dimension.SIZE, 1L),
    KB("kB", Dimension.SIZE, 1_000L),
    MB("MB", Dimension.SIZE, 1_000_000L),
    GB("GB", Dimension.SIZE, 1_000_000_000L),
    KIB("KiB", Dimension.SIZE, 1L << 10),
    MIB("MiB", Dimension.SIZE, 1L << 20),
    GIB("GiB", Dimension.SIZE, 1L << 30),
    PERCENT("percent", Dimension.PERCENT, 1L),
    CLIENTS("clients", Dimension.COUNT, 1L),
    CONNECTIONS("connections", Dimension.COUNT, 1L),
    THREADS("threads", Dimension.COUNT, 1L),
    LOOPS("loops", Dimension.COUNT, 1L),
    IN_FLIGHT("inFlight", Dimension.COUNT, 1L),
    CORES("cores", Dimension.COUNT, 1L),
    DESCRIPTORS("descriptors", Dimension.COUNT, 1L),
    INODES("inodes", Dimension.COUNT, 1L),
    MESSAGES("messages", Dimension.COUNT, 1L),
    TIMES("times", Dimension.COUNT, 1L);

    /** Longer numbers than this are beyond every dimension; they are refused before they are computed with. */
    private static final int DIGITS = 18;

    private final String word;
    private final Dimension dimension;
    private final long factor;

    Unit(String word, Dimension dimension, long factor) {
        this.word = word;
        this.dimension = dimension;
        this.factor = factor;
    }

    /** How a script writes it, after the number and a dot. */
    public String word() {
        return word;
    }

    /** What it measures. */
    public Dimension dimension() {
        return dimension;
    }

    /**
     * So many of this unit.
     *
     * @throws IllegalArgumentException where that is negative, over 100 percent, or more than can be counted
     */
    public Amount of(Number number) {
        return switch (dimension) {
            case DURATION -> new Span(duration(number));
            case SIZE -> new Size(whole("a size", number));
            case PERCENT -> new Percent(exact("a percentage", number).doubleValue());
            default -> new Count(count(number));
        };
    }

    private Duration duration(Number number) {
        return Duration.ofNanos(whole("a duration", number));
    }

    private long count(Number number) {
        BigDecimal exact = exact("a count", number);
        if (exact.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("a count is a whole number, got " + number + " " + word);
        }
        return exact.longValue();
    }

    private long whole(String what, Number number) {
        BigDecimal base = exact(what, number).multiply(BigDecimal.valueOf(factor));
        if (base.precision() - base.scale() > DIGITS) {
            throw new IllegalArgumentException(what + " of " + number + " " + word + " is more than can be counted");
        }
        return base.setScale(0, RoundingMode.HALF_UP).longValue();
    }

    private BigDecimal exact(String what, Number number) {
        BigDecimal exact = number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        if (exact.precision() - exact.scale() > DIGITS || exact.scale() > 1_000) {
            throw new IllegalArgumentException(what + " has at most " + DIGITS + " digits");
        }
        if (exact.signum() < 0) {
            throw new IllegalArgumentException(what + " cannot be negative, got " + exact + " " + word);
        }
        return exact;
    }
}
