package chaos.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command could not do its work; what we did not foresee keeps its trace, since it is a fault of ours. */
final class Failures implements IExecutionExceptionHandler {

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult result) {
        return tell(e, console);
    }

    /** Prints what went wrong; returns the status to exit with. */
    static int tell(Exception e, Console console) {
        if (e instanceof Refusal refusal) {
            console.trouble(String.valueOf(refusal.getMessage()), refusal.next());
            return refusal.code();
        }
        if (e instanceof InterruptedException) {
            console.trouble("interrupted", "");
            return ExitCode.INTERRUPTED;
        }
        console.trouble("this is a fault of chaos itself, please report it: " + e, "The trace follows.");
        e.printStackTrace(console.err());
        return ExitCode.UNKNOWN;
    }
}
