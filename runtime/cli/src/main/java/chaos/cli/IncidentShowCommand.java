package chaos.cli;

import chaos.incident.Incident;
import chaos.report.IncidentLines;
import chaos.report.IncidentStory;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says where an incident stands. */
@Command(
        name = "show",
        description = "Says where an incident stands, who does what, and which runbooks fit.",
        footer = {"", "Example:  chaos incident show"})
final class IncidentShowCommand implements Callable<Integer> {

    @ParentCommand
    private IncidentCommand incident;

    @Mixin
    private RunsOption runs;

    @Parameters(
            arity = "0..1",
            paramLabel = "INCIDENT",
            description = "Its name, the begin of it, or 'last'; without it, the one that is open.")
    private @Nullable String name;

    @Override
    public Integer call() {
        Incident found = new IncidentShelf(runs.folder()).find(name);
        IncidentStory story = new IncidentStories(incident.console(), runs.folder()).of(found);
        PrintStream out = incident.console().out();
        IncidentLines.of(story).forEach(out::println);
        IncidentLines.offers(story.offers()).forEach(out::println);
        return ExitCode.HELD;
    }
}
