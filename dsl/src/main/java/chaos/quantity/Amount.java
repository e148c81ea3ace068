package chaos.quantity;

/**
 * An amount with its unit, as a script says it.
 *
 * <p>{@link #value()} is the amount in the base unit of its {@link #dimension()}, so that a measured number of the same
 * dimension can be compared with it.
 */
public sealed interface Amount permits Size, ByteRate, Rate, Percent, Count, Span, Text {

    /** What is measured, and in which base unit. */
    Dimension dimension();

    /** The amount in the base unit of its dimension; {@link Text} has none and throws. */
    double value();

    /** The amount as a person writes it, such as {@code 10 MB/s}. */
    String print();
}
