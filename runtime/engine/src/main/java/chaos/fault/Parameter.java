package chaos.fault;

import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import chaos.quantity.Text;
import java.util.Optional;

/**
 * What a fault is told.
 *
 * @param low the least value in the dimension's base unit; of a name the least length
 * @param high the largest one
 * @param needed whether it must be said; what happens where it is not is part of the meaning
 * @param meaning in a few words
 */
public record Parameter(String name, Dimension dimension, double low, double high, boolean needed, String meaning) {

    private static final int LONGEST_NAME = 500;

    /** One that is a name, and must be said. */
    static Parameter name(String name, String meaning) {
        return new Parameter(name, Dimension.NAME, 1, LONGEST_NAME, true, meaning);
    }

    /** The law that this amount breaks, or nothing. */
    Optional<String> problem(Amount amount) {
        if (amount.dimension() != dimension) {
            return Optional.of(name + " is a " + kind() + ", got " + amount.print());
        }
        double value = amount instanceof Text name ? name.text().length() : amount.value();
        if (value < low || value > high) {
            return Optional.of(name + " is " + range() + ", got " + amount.print());
        }
        return Optional.empty();
    }

    /** The range in a few words. */
    public String range() {
        String range = dimension.print(low) + " to " + dimension.print(high);
        return dimension == Dimension.NAME ? "a text of " + range + " letters" : range;
    }

    private String kind() {
        return switch (dimension) {
            case DURATION -> "duration";
            case SIZE -> "size";
            case BYTE_RATE -> "rate of bytes";
            case RATE -> "rate";
            case PERCENT -> "percentage";
            case COUNT -> "count";
            case NAME -> "name";
        };
    }
}
