package chaos.probe;

import java.util.HashMap;
import java.util.Map;

/** Numbers by signal, as they are taken; what is no number is left out. */
final class Values {

    private final Map<String, Double> values = new HashMap<>();

    Values put(String signal, double value) {
        if (!Double.isNaN(value)) {
            values.put(signal, value);
        }
        return this;
    }

    Map<String, Double> map() {
        return values;
    }
}
