package chaos.cli;

import java.nio.file.Path;
import java.util.Map;

/**
 * What must be quick: the version and a check of scripts that have not changed, which need neither picocli nor Groovy, and
 * a check of others, which needs no picocli as long as it has no options.
 */
final class FastPath {
    private FastPath() {}

    /** Answers, or has the commands answer, and returns the status to exit with. */
    static int run(String... arguments) {
        if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
            System.out.println(Build.description());
            return 0;
        }
        var question = Question.of(arguments);
        return question == null ? Commands.run(arguments) : answer(question);
    }

    private static int answer(Question question) {
        var kept = new KeptChecks(Path.of(Build.cache(), "checks"));
        var known = kept.find(question);
        if (known != null) {
            System.out.writeBytes(known);
            System.out.flush();
            return 0;
        }
        var heard = Listener.listen();
        var reliance = new Reliance();
        var status = check(question, reliance);
        heard.close();
        if (status == 0 && heard.onlyOutput() && reliance.keepable()) {
            kept.keep(question, reliance.files(), heard.output());
        }
        return status;
    }

    private static int check(Question question, Reliance reliance) {
        var console = Console.standard();
        try {
            return new ScriptCheck(console, reliance).check(question.files(), Map.of());
        } catch (RuntimeException e) {
            return Failures.tell(e, console);
        }
    }
}
