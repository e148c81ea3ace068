package chaos.host.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One walk through the files for one destination; {@code Match final} asks for a second, which keeps what is set. */
final class ConfigPass {

    private static final int DEEPEST_INCLUDE = 16;

    /** Said several times they add up; of every other keyword the first counts. */
    private static final Set<String> MANY =
            Set.of("identityfile", "certificatefile", "localforward", "remoteforward", "dynamicforward", "sendenv");

    private final Destination destination;
    private final Surroundings surroundings;
    private final boolean last;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private boolean active = true;
    private boolean wantsFinalPass;

    ConfigPass(Destination destination, Surroundings surroundings, boolean last) {
        this.destination = destination;
        this.surroundings = surroundings;
        this.last = last;
    }

    ConfigPass finalPass() {
        ConfigPass pass = new ConfigPass(destination, surroundings, true);
        pass.values.putAll(values);
        return pass;
    }

    boolean wantsFinalPass() {
        return wantsFinalPass;
    }

    Map<String, List<String>> values() {
        return values;
    }

    void read(ConfigSource source) {
        active = true;
        read(source, true, 0);
    }

    /** {@code possible}: false inside of an Include that does not apply, where nothing can. */
    private void read(ConfigSource source, boolean possible, int depth) {
        for (ConfigLine line : source.lines()) {
            switch (line.key()) {
                case "host" -> active = possible && ConfigPattern.anyMatches(line.words(), destination.host());
                case "match" -> active = matches(line, possible) && possible;
                case "include" -> include(source, line, depth);
                default -> set(line);
            }
        }
    }

    private boolean matches(ConfigLine line, boolean possible) {
        MatchLine match = MatchLine.parse(line);
        wantsFinalPass |= match.asksForFinalPass();
        return possible && match.holds(new HostSettings(destination, values, surroundings), last);
    }

    private void include(ConfigSource source, ConfigLine line, int depth) {
        if (depth >= DEEPEST_INCLUDE) {
            throw new ConfigException(
                    line.place(), "files that include files, more than 16 deep", "Does one include itself?");
        }
        boolean before = active;
        for (String word : line.words()) {
            for (ConfigSource included : source.included(word, surroundings.home())) {
                read(included, before, depth + 1);
                active = before;
            }
        }
    }

    private void set(ConfigLine line) {
        if (!active) {
            return;
        }
        List<String> words = line.key().equals("proxycommand") ? List.of(line.rest()) : line.words();
        if (MANY.contains(line.key())) {
            List<String> all = new ArrayList<>(values.getOrDefault(line.key(), List.of()));
            words.stream().filter(word -> !all.contains(word)).forEach(all::add);
            values.put(line.key(), all);
        } else if (!decided(line.key())) {
            values.put(line.key(), words);
        }
    }

    /** Whichever of the two ways through a proxy is named first, counts. */
    private boolean decided(String key) {
        boolean proxy = key.equals("proxyjump") || key.equals("proxycommand");
        return values.containsKey(key)
                || proxy && (values.containsKey("proxyjump") || values.containsKey("proxycommand"));
    }
}
