package chaos.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was perhaps meant; nothing was begun. */
final class Misuse implements IParameterExceptionHandler {

    private final Console console;

    Misuse(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        console.trouble(String.valueOf(e.getMessage()), suggestion(e) + "See: " + help(command));
        return ExitCode.NOTHING_BEGUN;
    }

    private static String suggestion(ParameterException e) {
        List<String> meant = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return meant.isEmpty() ? "" : "Did you mean " + String.join(" or ", meant) + "? ";
    }

    private static String help(CommandLine command) {
        return command.getCommandSpec().qualifiedName() + " --help";
    }
}
