package chaos.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Incidents: declared, led, closed with the draft of a post-mortem. */
@Command(
        name = "incident",
        description =
                "Declares an incident, offers the runbooks that fit, keeps who did what when, and drafts the post-mortem.",
        subcommands = {
            IncidentDeclareCommand.class,
            IncidentNoteCommand.class,
            IncidentAssignCommand.class,
            IncidentCloseCommand.class,
            IncidentReportCommand.class,
            IncidentShowCommand.class,
            IncidentListCommand.class
        },
        footer = {
            "",
            "Without its name the one that is open is meant. Examples:",
            "  chaos incident declare 'The shop answers nothing' --run last",
            "  chaos incident declare CRITICAL 'The shop answers nothing'",
            "  chaos incident assign commander 'Ada Lovelace'",
            "  chaos incident note 'Users in Rome see errors'",
            "  chaos incident note --mark mitigated 'Back on 2.5.1'",
            "  chaos incident report",
            "  chaos incident close"
        })
final class IncidentCommand implements Callable<Integer> {

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
