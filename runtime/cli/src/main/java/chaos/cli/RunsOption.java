package chaos.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where runs are kept. */
final class RunsOption {

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            defaultValue = "runs",
            description = "The folder that runs are kept in (default: ${DEFAULT-VALUE}).")
    private Path path = Path.of("runs");

    RunsFolder folder() {
        return new RunsFolder(path);
    }
}
