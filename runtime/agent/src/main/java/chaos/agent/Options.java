package chaos.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Command line options: {@code --name value}, and flags that stand alone. */
final class Options {

    private final Map<String, String> values = new LinkedHashMap<>();

    private Options() {}

    static Options parse(String[] arguments, Set<String> valued, Set<String> flags) {
        Options options = new Options();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (flags.contains(name)) {
                options.values.put(name, "true");
            } else if (valued.contains(name) && i + 1 < arguments.length) {
                options.values.put(name, arguments[++i]);
            } else {
                throw new IllegalArgumentException(problem(arguments[i], valued.contains(name), valued, flags));
            }
        }
        return options;
    }

    private static String problem(String found, boolean unfinished, Set<String> valued, Set<String> flags) {
        Set<String> all = new TreeSet<>(valued);
        all.addAll(flags);
        return unfinished
                ? found + " is followed by its value"
                : "there is no option '" + found + "'; there are: --" + String.join(", --", all);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
    }

    long millis(String name, long otherwise) {
        long millis = find(name).map(Long::parseLong).orElse(otherwise);
        if (millis < 1) {
            throw new IllegalArgumentException("--" + name + " is at least 1 ms, got " + millis);
        }
        return millis;
    }
}
