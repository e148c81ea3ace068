package chaos.cli;

import chaos.target.TargetFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Ends the bundled target. */
@Command(
        name = "stop",
        description = "Lets the shop finish its requests and ends it.",
        footer = {"", "Example:  chaos target stop"})
final class TargetStopCommand implements Callable<Integer> {

    @ParentCommand
    private TargetCommand target;

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() {
        try {
            boolean ran = home.shop().stop();
            target.console().out().println(ran ? "the shop is stopped" : "no shop was running");
            return ExitCode.HELD;
        } catch (TargetFailure e) {
            throw new Refusal(String.valueOf(e.getMessage()), "'chaos target logs' shows what it said.");
        }
    }
}
