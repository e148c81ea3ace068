package chaos.cli;

import chaos.plan.Wording;
import chaos.script.Outcome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a runbook with the answers that are given, and asks a person for those that are not. */
final class RunbookAnswers {

    private static final String TARGET = "target.";

    private final ScriptReader reader;
    private final Path file;
    private final Map<String, Wording> offered = new HashMap<>();

    /** {@code target} is what is known of the target, such as {@code target.home}. */
    RunbookAnswers(Console console, Path file, Map<String, String> target) {
        this.reader = new ScriptReader(console);
        this.file = file;
        target.forEach((name, value) -> offered.put(name.replace(TARGET, ""), Wording.of(value)));
    }

    /** The runbook with all its answers; empty where its problems were printed. */
    Optional<Outcome.Said> complete(Map<String, String> given) {
        Optional<Outcome.Said> said = reader.runbook(file, given, offered);
        if (said.isEmpty() || said.get().unanswered().isEmpty()) {
            return said;
        }
        Map<String, String> answers = new LinkedHashMap<>(given);
        for (String name : said.get().unanswered()) {
            answers.put(name, ask(name));
        }
        return reader.runbook(file, answers, offered);
    }

    /** The runbook as far as it is answered; empty where its problems were printed. */
    Optional<Outcome.Said> asItIs(Map<String, String> given) {
        return reader.runbook(file, given, offered);
    }

    /** The values of its secrets: as given, of the surroundings, or asked without an echo. */
    static Map<String, String> secretValues(Set<String> names, Map<String, String> given) {
        Map<String, String> secrets = new HashMap<>();
        for (String name : names) {
            String variable = "CHAOS_SECRET_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
            String known = given.getOrDefault(name, System.getenv().getOrDefault(variable, ""));
            secrets.put(name, known.isEmpty() ? askSecret(name, variable) : known);
        }
        return secrets;
    }

    private static String ask(String name) {
        java.io.Console person = System.console();
        if (person == null) {
            throw new Refusal(
                    "the runbook asks for '" + name + "', which is not answered",
                    "Answer it: --set " + name + "=VALUE");
        }
        String typed = person.readLine("%s: ", name);
        return typed == null ? "" : typed.strip();
    }

    private static String askSecret(String name, String variable) {
        java.io.Console person = System.console();
        if (person == null) {
            throw new Refusal(
                    "the runbook asks for the secret '" + name + "', which is not given",
                    "Give it in the environment, as " + variable + ", or run it at a terminal.");
        }
        char[] typed = person.readPassword("%s (not shown): ", name);
        return typed == null ? "" : new String(typed);
    }
}
