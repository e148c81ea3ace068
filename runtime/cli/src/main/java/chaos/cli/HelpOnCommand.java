package chaos.cli;

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
            arity = "0..1",
            paramLabel = "COMMAND",
            description = "The command to explain; all where it is missing.")
    private String command = "";

    @Override
    public Integer call() {
        CommandLine all = spec.parent().commandLine();
        CommandLine one = command.isEmpty() ? all : all.getSubcommands().get(command);
        if (one == null) {
            throw new Refusal("there is no command 'chaos " + command + "'", "See: chaos --help");
        }
        one.usage(chaos.console().out());
        return ExitCode.HELD;
    }
}
