package chaos.cli;

import java.util.List;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
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
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String see = "See: " + command.qualifiedName() + " --help";
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            console.trouble(unknown(command, word), meant(unmatched) + see);
        } else {
            console.trouble(message(e), see);
        }
        return ExitCode.NOTHING_BEGUN;
    }

    private static String unknown(CommandSpec command, String word) {
        if (word.startsWith("-")) {
            return "'" + command.qualifiedName() + "' has no option " + word;
        }
        return command.subcommands().isEmpty()
                ? "'" + command.qualifiedName() + "' does not know what to do with '" + word + "'"
                : "there is no command '" + command.qualifiedName() + " " + word + "'";
    }

    private static String meant(UnmatchedArgumentException e) {
        List<String> meant = e.getSuggestions();
        return meant.isEmpty() ? "" : "Did you mean " + String.join(" or ", meant) + "? ";
    }

    private static String message(ParameterException e) {
        return String.valueOf(e.getMessage());
    }
}
