package chaos.quantity;

import java.time.Duration;

/** What a number measures, with the base unit in which it is recorded. */
public enum Dimension {
    /** Seconds. */
    DURATION("s"),
    /** Bytes. */
    SIZE("B"),
    /** Bytes a second. */
    BYTE_RATE("B/s"),
    /** Events a second. */
    RATE("/s"),
    /** Percent, 100 is the whole. */
    PERCENT("%"),
    /** Whole things: clients, connections, descriptors. */
    COUNT(""),
    /** A name: a stage, a signal, a resource. */
    NAME("");

    private final String unit;

    Dimension(String unit) {
        this.unit = unit;
    }

    /** The base unit in which values of this dimension are recorded; empty where a bare number says it. */
    public String unit() {
        return unit;
    }

    /** Prints a value in this dimension's base unit as a person writes it. */
    public String print(double value) {
        return switch (this) {
            case DURATION -> Span.print(Duration.ofNanos(Math.round(value * 1e9)));
            case SIZE -> Decimal.bytes(value, "B");
            case BYTE_RATE -> Decimal.bytes(value, "B/s");
            case RATE -> Decimal.plain(value) + " /s";
            case PERCENT -> Decimal.plain(value) + " %";
            case COUNT, NAME -> Decimal.plain(value);
        };
    }
}
