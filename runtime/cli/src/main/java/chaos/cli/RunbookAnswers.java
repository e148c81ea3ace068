package chaos.cli;

import chaos.plan.Wording;
import chaos.script.Outcome;
import chaos.words.Question;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a runbook with the answers that are given, and asks a person for those that are not, until they fit. */
final class RunbookAnswers {

    private static final String TARGET = "target.";

    private final Console console;
    private final ScriptReader reader;
    private final Path file;
    private final Map<String, Wording> offered = new HashMap<>();

    /** {@code target} is what is known of the target, such as {@code target.home}. */
    RunbookAnswers(Console console, Path file, Map<String, String> target) {
        this.console = console;
        this.reader = new ScriptReader(console);
        this.file = file;
        target.forEach((name, value) -> offered.put(name.replace(TARGET, ""), Wording.of(value)));
    }

    /** The runbook with all its answers; empty where its problems were printed. */
    Optional<Outcome.Said> complete(Map<String, String> given) throws InterruptedException {
        Optional<Outcome.Said> said = asItIs(given);
        if (said.isEmpty() || said.get().unanswered().isEmpty()) {
            return said;
        }
        Map<String, String> answers = new LinkedHashMap<>(given);
        for (String name : said.get().unanswered()) {
            answers.put(
                    name, ask(name, said.get().questions().getOrDefault(name, new Question(name, List.of())), answers));
        }
        return asItIs(answers);
    }

    /** The runbook as far as it is answered; empty where its problems were printed. */
    Optional<Outcome.Said> asItIs(Map<String, String> given) {
        return reader.runbook(file, given, offered);
    }

    /** The values of its secrets: as given, of the surroundings, or asked without an echo. */
    Map<String, String> secrets(Outcome.Said said, Map<String, String> given) throws InterruptedException {
        Secrets secrets = new Secrets(console, given);
        Map<String, String> values = new HashMap<>();
        for (String name : said.secrets()) {
            Map<String, String> answers = new LinkedHashMap<>(given);
            values.put(name, secrets.value(name, value -> {
                answers.put(name, value);
                return reader.wrong(file, answers, offered, name);
            }));
        }
        return values;
    }

    private String ask(String name, Question question, Map<String, String> answers) throws InterruptedException {
        Prompt prompt = Prompt.ofTerminal()
                .orElseThrow(() -> new Refusal(
                        "the runbook asks for '" + name + "', which is not answered: " + asked(name, question),
                        "Answer it: --set " + name + "=VALUE"));
        Map<String, String> tried = new LinkedHashMap<>(answers);
        while (true) {
            String typed = prompt.text(asked(name, question));
            tried.put(name, typed);
            Optional<String> wrong = typed.isEmpty()
                    ? Optional.of("an answer is needed; Ctrl-C ends it, and nothing was begun")
                    : reader.wrong(file, tried, offered, name);
            if (wrong.isEmpty()) {
                return typed;
            }
            console.trouble(wrong.get(), "");
        }
    }

    private static String asked(String name, Question question) {
        String text = question.text().equals(name) ? name : question.text() + " (" + name + ")";
        return question.choices().isEmpty() ? text : text + ", one of " + String.join(", ", question.choices());
    }
}
