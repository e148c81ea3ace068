package chaos.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The bundled target, standing alone. */
@Command(
        name = "target",
        description =
                "Starts and stops the bundled shop on this machine, on its own: to try things, or as your service.",
        subcommands = {
            TargetStartCommand.class,
            TargetStopCommand.class,
            TargetStatusCommand.class,
            TargetLogsCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  chaos target start --release 2.5.2",
            "  chaos target status",
            "  chaos target stop"
        })
final class TargetCommand implements Callable<Integer> {

    @ParentCommand
    private Commands chaos;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(console().err());
        return ExitCode.NOTHING_BEGUN;
    }

    Console console() {
        return chaos.console();
    }
}
