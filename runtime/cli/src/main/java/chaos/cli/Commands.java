package chaos.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "chaos",
        description = "Breaks a service on purpose, watches what happens, and says whether it held.",
        versionProvider = Commands.Version.class,
        synopsisSubcommandLabel = "COMMAND ...",
        subcommands = {
            RunCommand.class,
            RunbookCommand.class,
            SearchCommand.class,
            CheckCommand.class,
            PlanCommand.class,
            JudgeCommand.class,
            ReportCommand.class,
            StopCommand.class,
            LoadCommand.class,
            RunsCommand.class,
            IncidentCommand.class,
            FaultsCommand.class,
            HostsCommand.class,
            UndoCommand.class,
            TargetCommand.class,
            ReplCommand.class,
            HelpOnCommand.class
        },
        footer = {
            "",
            "Begin with:  chaos run scenarios/memory-leak.groovy",
            "",
            "Exit codes of a run, the first that applies:",
            "  5 something could not be undone    130 interrupted    4 aborted by a rule",
            "  1 broken    3 unknown    0 held    2 nothing was begun"
        })
final class Commands implements Callable<Integer> {

    private final Console standard;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "Print without colours.")
    private boolean noColour;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version and exit.")
    private boolean version;

    @Spec
    private CommandSpec spec;

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
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.ansi()))
                .setUsageHelpAutoWidth(true);
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(standard.err());
        return ExitCode.NOTHING_BEGUN;
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
