package chaos.cli;

import java.nio.file.Path;

/** What is answered without loading picocli or Groovy: the version, and a check of scripts that have not changed. */
final class FastPath {
    private FastPath() {}

    /** Answers, or has the commands answer, and returns the status to exit with. */
    static int run(String... arguments) {
        if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
            System.out.println(Build.description());
            return 0;
        }
        var question = Question.of(arguments);
        return question == null ? Commands.run(arguments) : check(question, arguments);
    }

    private static int check(Question question, String... arguments) {
        var kept = new KeptChecks(Path.of(Build.cache(), "checks"));
        var known = kept.find(question);
        if (known != null) {
            System.out.writeBytes(known);
            System.out.flush();
            return 0;
        }
        var heard = Listener.listen();
        var status = Commands.run(arguments);
        heard.close();
        if (status == 0 && heard.onlyOutput()) {
            kept.keep(question, heard.output());
        }
        return status;
    }
}
