package chaos.agent.deed;

import java.util.HashMap;
import java.util.Map;

/** What a deed is asked to do: the words that came through the door. */
final class Arguments {

    private final Map<String, String> words = new HashMap<>();

    /** Reads lines of {@code key=value}. */
    Arguments(String lines) {
        for (String line : lines.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                words.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
    }

    String get(String key) {
        String value = words.get(key);
        if (value == null) {
            throw new IllegalArgumentException("'" + key + "' is missing");
        }
        return value;
    }

    double number(String key) {
        return Double.parseDouble(get(key));
    }

    /** A number that may be left out. */
    double number(String key, double otherwise) {
        return words.containsKey(key) ? number(key) : otherwise;
    }
}
