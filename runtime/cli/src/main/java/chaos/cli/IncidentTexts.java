package chaos.cli;

import chaos.plan.Severity;
import chaos.words.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people type about an incident, made fit to be kept. */
final class IncidentTexts {

    private static final String SECRET = "CHAOS_SECRET_";
    private static final int LONGEST = 10_000;

    private IncidentTexts() {}

    /** A text that says something, without the secrets of the environment. */
    static String said(String what, String text) {
        return said(what, text, System.getenv());
    }

    static String said(String what, String text, Map<String, String> environment) {
        if (text.isBlank()) {
            throw new Refusal(what + " is empty", "Say it in quotes.");
        }
        if (text.length() > LONGEST) {
            throw new Refusal(
                    what + " has at most " + LONGEST + " characters, got " + text.length(),
                    "Say it shorter; what is longer belongs in a file of its own.");
        }
        String masked = text;
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (variable.getKey().startsWith(SECRET) && !variable.getValue().isEmpty()) {
                masked = masked.replace(variable.getValue(), "•••");
            }
        }
        return masked;
    }

    /** Who types. */
    static String person() {
        return System.getProperty("user.name", "somebody");
    }

    static Severity severity(String text) {
        return word(Severity.class, "severity", text);
    }

    /** A constant by its name in any case. */
    static <E extends Enum<E>> E word(Class<E> kind, String what, String text) {
        List<String> known =
                Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList();
        String upper = text.toUpperCase(Locale.ROOT);
        if (known.contains(upper)) {
            return Enum.valueOf(kind, upper);
        }
        String nearest = Nearest.of(upper, known);
        String meant = nearest.isEmpty() ? "" : "; did you mean " + nearest + "?";
        throw new Refusal("'" + text + "' is no " + what + meant, "There are " + String.join(", ", known) + ".");
    }
}
