package chaos.metric;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the signals were in one second.
 *
 * @param at epoch milliseconds of its begin, a whole second
 * @param values by signal name, in base units; what was not taken in this second is absent
 */
public record Second(long at, Map<String, Double> values) {

    /** The length of a second in milliseconds. */
    public static final long MILLIS = 1000;

    public Second {
        if (at % MILLIS != 0) {
            throw new IllegalArgumentException("a second begins on a whole second, got " + at + " ms");
        }
        values = Map.copyOf(values);
    }

    /** Epoch milliseconds of its end, which is the begin of the next. */
    public long end() {
        return at + MILLIS;
    }

    /** The signal's value; empty where it was not taken. */
    public OptionalDouble get(String signal) {
        Double value = values.get(signal);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The signal's value, or NaN where it was not taken: every comparison with it is false. */
    public double number(String signal) {
        return values.getOrDefault(signal, Double.NaN);
    }

    /** Whether the signal was taken. */
    public boolean has(String signal) {
        return values.containsKey(signal);
    }
}
