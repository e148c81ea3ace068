package chaos.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(name = "chaos", mixinStandardHelpOptions = true, version = "see --version alone")
final class Commands {
    private Commands() {}

    static int run(String... args) {
        return new CommandLine(new Commands()).execute(args);
    }
}
