package chaos.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Prints the ends of the bundled target's logs. */
@Command(
        name = "logs",
        description = "Prints the last lines of each of the shop's logs.",
        footer = {"", "Example:  chaos target logs --lines 20"})
final class TargetLogsCommand implements Callable<Integer> {

    @ParentCommand
    private TargetCommand target;

    @Mixin
    private HomeOption home;

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of each (default: ${DEFAULT-VALUE}).")
    private int lines = 10;

    @Override
    public Integer call() throws IOException {
        for (Path log : home.shop().logs()) {
            target.console().out().println("==> " + log);
            if (Files.exists(log)) {
                end(log).forEach(target.console().out()::println);
            }
        }
        return ExitCode.HELD;
    }

    private List<String> end(Path log) throws IOException {
        List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return all.subList(Math.max(0, all.size() - Math.max(0, lines)), all.size());
    }
}
