package chaos.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line. */
@Command(
        name = "chaos",
        description = "Breaks a service on purpose, watches what happens, and says whether it held.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {StopCommand.class, RunsCommand.class, HelpCommand.class},
        footer = {
            "",
            "Begin with:  chaos run scenarios/memory-leak.groovy",
            "",
            "Exit codes, the first that applies: 5 something could not be undone, 130 interrupted,",
            "4 aborted by a rule, 1 broken, 3 unknown, 0 held; 2 nothing was begun."
        })
final class Commands {

    private final Console standard;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "Print without colours.")
    private boolean noColour;

    private Commands(Console standard) {
        this.standard = standard;
    }

    /** Runs the program once and returns its exit code. */
    static int run(String... args) {
        return parser(Console.standard()).execute(args);
    }

    static CommandLine parser(Console console) {
        return new CommandLine(new Commands(console))
                .setOut(console.outWriter())
                .setErr(console.errWriter())
                .setParameterExceptionHandler(new Misuse(console))
                .setExecutionExceptionHandler(new Failures(console))
                .setUsageHelpAutoWidth(true);
    }

    Console console() {
        return noColour ? standard.withoutColour() : standard;
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Build.description()};
        }
    }
}
