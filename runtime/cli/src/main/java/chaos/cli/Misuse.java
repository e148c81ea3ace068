package chaos.cli;

import chaos.words.Nearest;
import java.util.ArrayList;
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
            console.trouble(unknown(command, word), meant(command, word) + see);
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

    private static String meant(CommandSpec command, String word) {
        List<String> words = new ArrayList<>(command.subcommands().keySet());
        words.addAll(command.optionsMap().keySet());
        String nearest = Nearest.of(word, words);
        return nearest.isEmpty() ? "" : "Did you mean " + nearest + "? ";
    }

    private static String message(ParameterException e) {
        return String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
    }
}
