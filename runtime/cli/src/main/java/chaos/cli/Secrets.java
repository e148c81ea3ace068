package chaos.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gets the values of secrets where nobody else sees them: of the environment, or typed without an echo. */
final class Secrets {

    private final Console console;
    private final Map<String, String> given;

    Secrets(Console console, Map<String, String> given) {
        this.console = console;
        this.given = given;
    }

    /**
     * The value of a secret.
     *
     * @param check what is wrong with a value, without telling it; empty where it fits
     * @throws Refusal where there is none, or it does not fit and nobody can be asked
     */
    String value(String name, Function<String, Optional<String>> check) throws InterruptedException {
        String variable = "CHAOS_SECRET_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        String known = given.getOrDefault(name, System.getenv().getOrDefault(variable, ""));
        if (given.containsKey(name)) {
            console.err()
                    .println("warning: the secret '" + name + "' stands on the command line, where others can read it;"
                            + " give it in the environment, as " + variable + ", or type it when asked");
        }
        return known.isEmpty() ? ask(name, variable, check) : fitting(known, check);
    }

    private static String fitting(String value, Function<String, Optional<String>> check) {
        check.apply(value).ifPresent(wrong -> {
            throw new Refusal(wrong, "Nothing was begun.");
        });
        return value;
    }

    private String ask(String name, String variable, Function<String, Optional<String>> check)
            throws InterruptedException {
        Prompt person = Prompt.ofTerminal()
                .orElseThrow(() -> new Refusal(
                        "the runbook asks for the secret '" + name + "', which is not given",
                        "Give it in the environment, as " + variable + ", or run it at a terminal."));
        while (true) {
            String value = person.unseen(name + " (not shown)");
            Optional<String> wrong = value.isEmpty() ? Optional.of("a secret is needed") : check.apply(value);
            if (wrong.isEmpty()) {
                return value;
            }
            console.trouble(wrong.get(), "");
        }
    }
}
