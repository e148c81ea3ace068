package chaos.quantity;

import java.time.Duration;

/** A length of time, at least 0, where an amount of any dimension may stand. */
public record Span(Duration duration) implements Amount, Comparable<Span> {

    public Span {
        Law.atLeastZero("a duration", duration.toNanos() / 1e9);
    }

    @Override
    public Dimension dimension() {
        return Dimension.DURATION;
    }

    @Override
    public double value() {
        return duration.toNanos() / 1e9;
    }

    @Override
    public String print() {
        return print(duration);
    }

    @Override
    public String toString() {
        return print();
    }

    @Override
    public int compareTo(Span other) {
        return duration.compareTo(other.duration);
    }

    /** Prints a duration in the largest unit that leaves it readable, such as {@code 250 ms}, {@code 12.5 s}, {@code 2 min 30 s}. */
    public static String print(Duration duration) {
        double seconds = duration.toNanos() / 1e9;
        if (Math.abs(seconds) < 1e-3 && seconds != 0) {
            return Decimal.plain(seconds * 1e6) + " µs";
        }
        if (Math.abs(seconds) < 1 && seconds != 0) {
            return Decimal.plain(seconds * 1e3) + " ms";
        }
        if (Math.abs(seconds) < 60) {
            return Decimal.plain(seconds) + " s";
        }
        return minutes(duration);
    }

    private static String minutes(Duration duration) {
        long hours = duration.toHours();
        int minutes = duration.toMinutesPart();
        int seconds = duration.toSecondsPart();
        StringBuilder text = new StringBuilder();
        append(text, hours, "h");
        append(text, minutes, "min");
        append(text, seconds, "s");
        return text.toString();
    }

    private static void append(StringBuilder text, long value, String unit) {
        if (value != 0) {
            text.append(text.length() == 0 ? "" : " ").append(value).append(' ').append(unit);
        }
    }
}
