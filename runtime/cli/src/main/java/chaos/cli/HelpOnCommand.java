package chaos.cli;

import chaos.words.Nearest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Explains the program or one of its commands; the same as the option {@code --help}. */
@Command(
        name = "help",
        description = "Explains a command.",
        footer = {"", "Example:  chaos help run"})
final class HelpOnCommand implements Callable<Integer> {

    @ParentCommand
    private Commands chaos;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description = "The command to explain, such as: target start; all where it is missing.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        CommandLine one = spec.parent().commandLine();
        StringBuilder said = new StringBuilder("chaos");
        for (String word : words) {
            said.append(' ').append(word);
            CommandLine next = one.getSubcommands().get(word);
            if (next == null) {
                String nearest = Nearest.of(word, one.getSubcommands().keySet());
                throw new Refusal(
                        "there is no command '" + said + "'",
                        (nearest.isEmpty() ? "" : "Did you mean " + nearest + "? ") + "See: "
                                + one.getCommandSpec().qualifiedName() + " --help");
            }
            one = next;
        }
        one.usage(chaos.console().out());
        return ExitCode.HELD;
    }
}
