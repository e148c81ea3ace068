package chaos.cli;

import chaos.cli.repl.Session;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Performs the commands that are typed at the prompt, each as if it were typed in a shell. */
final class ReplSession implements Session {

    private final Console console;
    private final String runs;

    /**
     * @param runs the folder of runs for each command that names none
     */
    ReplSession(Console console, String runs) {
        this.console = console;
        this.runs = runs;
    }

    @Override
    public int perform(List<String> arguments) {
        if (arguments.get(0).equals("repl")) {
            return refuse("this is the prompt already", "Type a command, such as help.");
        }
        Thread performer = Thread.currentThread();
        try (Interrupts.Taken taken = Interrupts.during(performer::interrupt)) {
            return Commands.parser(console)
                    .setDefaultValueProvider(this::usual)
                    .execute(arguments.toArray(String[]::new));
        } finally {
            boolean late = Thread.interrupted(); // A signal at the very end of a command is not the next one's.
        }
    }

    private @Nullable String usual(ArgSpec argument) {
        return argument instanceof OptionSpec option && option.longestName().equals(RunsOption.NAME) ? runs : null;
    }

    @Override
    public int refuse(String wrong, String next) {
        console.trouble(wrong, next);
        return ExitCode.NOTHING_BEGUN;
    }

    @Override
    public boolean ending(boolean person) {
        return Interrupts.seen("TERM") || Interrupts.seen("HUP") || !person && Interrupts.seen("INT");
    }
}
