package chaos.host.config;

import chaos.plan.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says something.
 *
 * @param key the keyword in lower case
 * @param words what follows, split and without its quotes; at least one
 * @param rest what follows, as it stands
 */
record ConfigLine(Origin place, String key, List<String> words, String rest) {

    /** The keyword, then blanks or one equals sign. */
    private static final Pattern LINE =
            Pattern.compile("\\s*(?:\"([^\"]*)\"|([^\\s=\"]+))(?:\\s*=\\s*|\\s+|$|(?=\"))(.*)", Pattern.DOTALL);

    static List<ConfigLine> all(String file, String text) {
        List<ConfigLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            parse(line, new Origin(file, ++number)).ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<ConfigLine> parse(String text, Origin place) {
        String line = text.stripTrailing();
        Matcher matcher = LINE.matcher(line);
        if (line.isBlank() || line.strip().startsWith("#") || !matcher.matches()) {
            return Optional.empty();
        }
        String key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        String rest = matcher.group(3);
        List<String> words = ConfigWords.split(rest, place);
        if (words.isEmpty()) {
            throw new ConfigException(place, "nothing follows " + key, "Say its value, or take the line out.");
        }
        return Optional.of(new ConfigLine(place, key.toLowerCase(Locale.ROOT), words, rest));
    }
}
