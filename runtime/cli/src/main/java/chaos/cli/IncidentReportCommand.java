package chaos.cli;

import chaos.incident.Incident;
import chaos.report.IncidentStory;
import chaos.report.PostMortem;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints the draft of an incident's post-mortem as it is now. */
@Command(
        name = "report",
        description = "Prints the draft of an incident's post-mortem as it is now, in Markdown; changes nothing.",
        footer = {"", "Example:  chaos incident report last"})
final class IncidentReportCommand implements Callable<Integer> {

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
        story.unread().forEach(problem -> incident.console().trouble(problem, "The draft is made without it."));
        incident.console().out().print(PostMortem.of(story));
        return ExitCode.HELD;
    }
}
