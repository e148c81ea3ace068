package chaos.cli;

import chaos.cli.repl.Session;
import java.util.List;

/** Performs the commands that are typed at the prompt, each as if it were typed in a shell. */
final class ReplSession implements Session {

    private final Console console;

    ReplSession(Console console) {
        this.console = console;
    }

    @Override
    public int perform(List<String> arguments) {
        if (arguments.get(0).equals("repl")) {
            return refuse("this is the prompt already", "Type a command, such as help.");
        }
        Thread performer = Thread.currentThread();
        try (Interrupts.Taken taken = Interrupts.during(performer::interrupt)) {
            return Commands.parser(console).execute(arguments.toArray(String[]::new));
        } finally {
            boolean late = Thread.interrupted(); // A signal at the very end of a command is not the next one's.
        }
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
