package chaos.cli;

import chaos.incident.Incident;
import chaos.incident.IncidentEvent;
import chaos.incident.Role;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Gives a person a role in an incident. */
@Command(
        name = "assign",
        description = "Gives a person a role in an incident, in the place of the former.",
        footer = {"", "Example:  chaos incident assign commander 'Ada Lovelace'"})
final class IncidentAssignCommand implements Callable<Integer> {

    @ParentCommand
    private IncidentCommand incident;

    @Mixin
    private RunsOption runs;

    @Parameters(
            index = "0",
            paramLabel = "[INCIDENT]",
            hideParamSyntax = true,
            description = "Its name, the begin of it, or 'last'; without it, the one that is open.")
    private String first = "";

    @Parameters(
            index = "1",
            paramLabel = "ROLE",
            hideParamSyntax = true,
            description = "commander, operations, communications or scribe.")
    private String second = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "PERSON", hideParamSyntax = true, description = "Who has it.")
    private @Nullable String third;

    @Override
    public Integer call() {
        IncidentShelf shelf = new IncidentShelf(runs.folder());
        Role role = IncidentTexts.word(Role.class, "role", third == null ? first : second);
        String person = IncidentTexts.said("the name of a person", third == null ? second : third);
        Incident found = shelf.find(third == null ? null : first);
        Incident now = shelf.add(found, List.of(new IncidentEvent.Assigned(role, person, IncidentTexts.person())));
        incident.console().out().println(role.title() + " of " + now.name() + ": " + person + " (" + role.task() + ")");
        return ExitCode.HELD;
    }
}
