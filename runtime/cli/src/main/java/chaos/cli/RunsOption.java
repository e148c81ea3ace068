package chaos.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where runs are kept. */
final class RunsOption {

    static final String NAME = "--runs";
    static final String USUAL = "runs";

    @Option(
            names = NAME,
            paramLabel = "DIR",
            defaultValue = USUAL,
            description = "The folder that runs are kept in (default: ${DEFAULT-VALUE}).")
    private Path path = Path.of(USUAL);

    RunsFolder folder() {
        return new RunsFolder(path);
    }
}
