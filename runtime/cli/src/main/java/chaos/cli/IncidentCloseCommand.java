package chaos.cli;

import chaos.incident.Incident;
import chaos.incident.IncidentEvent;
import chaos.incident.IncidentFolder;
import chaos.report.PostMortem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Closes an incident, and writes the draft of its post-mortem. */
@Command(
        name = "close",
        description =
                "Closes an incident and writes the draft of its post-mortem; nothing can be added to it afterwards.",
        footer = {"", "Example:  chaos incident close"})
final class IncidentCloseCommand implements Callable<Integer> {

    @ParentCommand
    private IncidentCommand incident;

    @Mixin
    private RunsOption runs;

    @Option(
            names = "--anyway",
            description =
                    "Closes it while a run of it still goes on; the draft says then that its figures are interim.")
    private boolean anyway;

    @Parameters(
            arity = "0..1",
            paramLabel = "INCIDENT",
            description = "Its name, the begin of it, or 'last'; without it, the one that is open.")
    private @Nullable String name;

    @Override
    public Integer call() {
        IncidentShelf shelf = new IncidentShelf(runs.folder());
        Incident found = shelf.find(name);
        if (!anyway && found.open()) {
            refuseGoingOn(found);
        }
        IncidentFolder folder = shelf.incidents().folder(found.name());
        IncidentEvent closed = new IncidentEvent.Closed(IncidentTexts.person());
        Incident now = shelf.attempt(
                all -> all.add(found.name(), List.of(closed), after -> write(folder.postMortem(), after)));
        incident.console().out().println("closed: incident " + now.name() + ", " + now.severity());
        incident.console().out().println("post-mortem, a draft to be finished by a person: " + folder.postMortem());
        return ExitCode.HELD;
    }

    /** What is closed is never told anew: its draft would keep the figures of half a run. */
    private void refuseGoingOn(Incident found) {
        new IncidentStories(incident.console(), runs.folder()).goingOn(found).ifPresent(run -> {
            throw new Refusal(
                    "the run " + run + " of the incident " + found.name()
                            + " still goes on: its post-mortem would keep interim figures",
                    "Wait until it ends ('chaos runs' tells), end it: chaos stop " + run
                            + ", or close it as it is: chaos incident close " + found.name() + " --anyway");
        });
    }

    /** The draft is there whole before the incident is closed, or it stays open. */
    private void write(Path file, Incident after) throws IOException {
        var story = new IncidentStories(incident.console(), runs.folder()).of(after);
        story.unread().forEach(problem -> incident.console().trouble(problem, "The draft is made without it."));
        Path aside = file.resolveSibling(file.getFileName() + ".aside");
        Files.writeString(aside, PostMortem.of(story));
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
