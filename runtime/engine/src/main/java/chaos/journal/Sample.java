package chaos.journal;

import java.util.Map;

/**
 * Numbers that were taken together.
 *
 * @param at epoch milliseconds of the moment they were taken
 * @param values by signal name, in the base unit of the signal's dimension; a signal that was not taken is absent
 */
public record Sample(long at, Map<String, Double> values) {

    public Sample {
        values = values instanceof Row ? values : Map.copyOf(values);
    }
}
