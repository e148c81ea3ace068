package chaos.shop.settings;

import chaos.shop.life.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** What was said for each option: arguments win over the file in the home, the file over what is usual. */
final class Values {
    private static final int FAR = 4;

    private final Map<Option, String> said = new EnumMap<>(Option.class);

    static Values of(List<String> arguments) {
        Values values = new Values();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (!word.startsWith("--")) {
                throw new Refusal("'" + word + "' is not an option; options begin with --, see --help");
            }
            Option option = named("argument " + word, word.substring(2));
            if (i + 1 < arguments.size()
                    && !(option.isSwitch() && arguments.get(i + 1).startsWith("--"))) {
                values.say(option, arguments.get(++i));
            } else if (option.isSwitch()) {
                values.say(option, "on");
            } else {
                throw new Refusal(word + " needs a value; see --help");
            }
        }
        return values;
    }

    /** Said again: work times add up in one list, otherwise the last word holds. */
    private void say(Option option, String value) {
        said.merge(option, value, (old, now) -> option == Option.WORK ? old + "," + now : now);
    }

    /** These values, and below them those of the file; a file that is not there says nothing. */
    Values over(Path file) {
        Values both = new Values();
        Properties properties = read(file);
        for (String name : properties.stringPropertyNames()) {
            both.said.put(named(file.toString(), name), properties.getProperty(name));
        }
        both.said.putAll(said);
        return both;
    }

    String get(Option option) {
        String value = said.get(option);
        return value == null ? option.usual() : value.strip();
    }

    Map<Option, String> all() {
        Map<Option, String> all = new EnumMap<>(Option.class);
        for (Option option : Option.values()) {
            all.put(option, get(option));
        }
        return Collections.unmodifiableMap(all);
    }

    boolean has(Option option) {
        return !get(option).isEmpty();
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException none) {
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(file + " cannot be read: " + e.getMessage() + "; mend it or take it away", e);
        }
        return properties;
    }

    private static Option named(String where, String word) {
        return Option.of(word)
                .orElseThrow(() ->
                        new Refusal(where + ": there is no option '" + word + "'" + nearest(word) + "; see --help"));
    }

    private static String nearest(String word) {
        return Stream.of(Option.values())
                .map(Option::word)
                .filter(w -> distance(w, word) < FAR)
                .min(Comparator.comparingInt(w -> distance(w, word)))
                .map(w -> "; the nearest is --" + w)
                .orElse("");
    }

    /** Levenshtein's distance, a row at a time. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
