package chaos.cli;

import chaos.target.ShopStatus;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Says whether the bundled target runs. */
@Command(
        name = "status",
        description = "Says whether the shop runs, and where; exit code 2 where none runs.",
        footer = {"", "Example:  chaos target status"})
final class TargetStatusCommand implements Callable<Integer> {

    @ParentCommand
    private TargetCommand target;

    @Mixin
    private HomeOption home;

    @Override
    public Integer call() {
        Optional<ShopStatus> running = home.shop().status();
        running.ifPresentOrElse(this::tell, () -> target.console().out().println("no shop is running"));
        return running.isPresent() ? ExitCode.HELD : ExitCode.NOTHING_BEGUN;
    }

    private void tell(ShopStatus status) {
        target.console().out().println("release   " + status.release());
        target.console().out().println("process   " + status.process().pid());
        target.console().out().println("address   " + status.uri());
        target.console().out().println("metrics   " + status.metrics());
        target.console()
                .out()
                .println("says      " + (status.said().isEmpty() ? "nothing: it does not answer" : status.said()));
    }
}
