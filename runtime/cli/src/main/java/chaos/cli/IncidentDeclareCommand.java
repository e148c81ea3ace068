package chaos.cli;

import chaos.diagnosis.Grade;
import chaos.diagnosis.SeverityRules;
import chaos.diagnosis.Situation;
import chaos.incident.Declaration;
import chaos.incident.Incident;
import chaos.incident.IncidentEvent;
import chaos.report.IncidentLines;
import chaos.report.Recorded;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Declares an incident, and says at once which runbooks fit. */
@Command(
        name = "declare",
        description = "Declares an incident, and says at once which runbooks fit. A run has at most one that is open: "
                + "declared again, its severity is raised, or that is noted in it.",
        footer = {"", "Example:  chaos incident declare CRITICAL 'Nobody can pay' --run last"})
final class IncidentDeclareCommand implements Callable<Integer> {

    @ParentCommand
    private IncidentCommand incident;

    @Mixin
    private RunsOption runs;

    @Option(names = "--run", paramLabel = "RUN", description = "The run that it is about.")
    private @Nullable String run;

    @Parameters(
            index = "0",
            paramLabel = "[SEVERITY]",
            hideParamSyntax = true,
            description = "CRITICAL, MAJOR or MINOR; without it, it is found by rules from what the run has measured.")
    private String first = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TITLE",
            hideParamSyntax = true,
            description = "What is wrong, as users feel it.")
    private @Nullable String second;

    @Override
    public Integer call() {
        IncidentShelf shelf = new IncidentShelf(runs.folder());
        String title = IncidentTexts.said("the title of an incident", title());
        Optional<String> linked = Optional.ofNullable(run).map(shelf::linked);
        Grade grade = grade(linked);
        Declaration made = shelf.attempt(all -> all.declare(
                new IncidentEvent.Declared(title, grade.severity(), grade.rule(), linked, IncidentTexts.person())));
        tell(made);
        return ExitCode.HELD;
    }

    private String title() {
        if (second == null
                && java.util.Arrays.stream(chaos.plan.Severity.values())
                        .anyMatch(s -> s.name().equalsIgnoreCase(first))) {
            throw new Refusal(
                    "an incident has a title", "Say what is wrong: chaos incident declare " + first + " 'TITLE'.");
        }
        return second == null ? first : second;
    }

    private Grade grade(Optional<String> linked) {
        if (second != null) {
            return new Grade(IncidentTexts.severity(first), IncidentTexts.person() + " says so");
        }
        return linked.map(this::measured).orElseGet(SeverityRules::unmeasured);
    }

    private Grade measured(String linked) {
        Recorded recorded = Judgement.of(runs.folder().find(linked));
        return SeverityRules.of(Situation.of(recorded.timeline(), recorded.diagnosis()));
    }

    private void tell(Declaration made) {
        Incident now = made.incident();
        PrintStream out = incident.console().out();
        out.println(
                switch (made.how()) {
                    case DECLARED -> "declared: incident " + now.name() + ", " + grade(now);
                    case RAISED -> "the run has an open incident, which is raised: " + now.name() + ", " + grade(now);
                    case NOTED ->
                        "the run has an open incident that is as bad or worse; noted in it: " + now.name() + ", "
                                + grade(now);
                });
        var story = new IncidentStories(incident.console(), runs.folder()).of(now);
        story.unread().forEach(problem -> incident.console().trouble(problem, ""));
        IncidentLines.offers(story.offers()).forEach(out::println);
        out.println("Next: chaos incident assign commander 'NAME'");
    }

    private static String grade(Incident now) {
        return now.severity() + " (" + now.rule() + ")";
    }
}
