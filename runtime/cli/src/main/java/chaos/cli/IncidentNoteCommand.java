package chaos.cli;

import chaos.incident.Incident;
import chaos.incident.IncidentEvent;
import chaos.incident.Milestone;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Adds to the record of an incident. */
@Command(
        name = "note",
        description = "Notes something in an incident; with it, marks what is reached, sets the severity, links a run.",
        footer = {"", "Example:  chaos incident note --mark mitigated 'Back on 2.5.1'"})
final class IncidentNoteCommand implements Callable<Integer> {

    @ParentCommand
    private IncidentCommand incident;

    @Mixin
    private RunsOption runs;

    @Option(
            names = "--mark",
            paramLabel = "MILESTONE",
            description = "What is reached now: acknowledged, mitigated or resolved.")
    private @Nullable String mark;

    @Option(names = "--severity", paramLabel = "SEVERITY", description = "The severity from now on.")
    private @Nullable String severity;

    @Option(names = "--run", paramLabel = "RUN", description = "One more run that it is about.")
    private @Nullable String run;

    @Parameters(
            index = "0",
            paramLabel = "[INCIDENT]",
            hideParamSyntax = true,
            description = "Its name, the begin of it, or 'last'; without it, the one that is open.")
    private String first = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TEXT",
            hideParamSyntax = true,
            description = "What others should know later.")
    private @Nullable String second;

    @Override
    public Integer call() {
        IncidentShelf shelf = new IncidentShelf(runs.folder());
        if (second == null && shelf.isName(first)) {
            throw new Refusal("a note says something", "Say it: chaos incident note " + first + " 'TEXT'.");
        }
        String text = IncidentTexts.said("a note", second == null ? first : second);
        Incident found = shelf.find(second == null ? null : first);
        Incident now = shelf.add(found, events(shelf, text));
        incident.console().out().println("noted in " + now.name());
        return ExitCode.HELD;
    }

    private List<IncidentEvent> events(IncidentShelf shelf, String text) {
        String by = IncidentTexts.person();
        List<IncidentEvent> events = new ArrayList<>();
        if (run != null) {
            events.add(new IncidentEvent.Linked(shelf.linked(run), by));
        }
        if (severity != null) {
            events.add(new IncidentEvent.Graded(IncidentTexts.severity(severity), by + " says so", by));
        }
        if (mark != null) {
            events.add(new IncidentEvent.Marked(IncidentTexts.word(Milestone.class, "milestone", mark), by));
        }
        events.add(new IncidentEvent.Noted(text, by));
        return events;
    }
}
