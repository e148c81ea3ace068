package chaos.report;

import chaos.journal.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was done about it: responses, restarts and the steps of runbooks. */
final class PostMortemMending {

    private PostMortemMending() {}

    /** What is not reached has no time, and comes last. */
    private record Row(long at, String what, String outcome) {

        private long order() {
            return at == 0 ? Long.MAX_VALUE : at;
        }
    }

    static void write(Markdown page, IncidentStory story, SinceBegun clock) {
        page.heading(2, "What mended it");
        List<Row> rows = new ArrayList<>();
        story.runs().forEach(run -> read(run, rows));
        if (rows.isEmpty()) {
            page.paragraph("No response, restart or runbook is recorded.");
        } else {
            page.head("When", "What", "Outcome");
            rows.stream()
                    .sorted(Comparator.comparingLong(Row::order))
                    .forEach(r -> page.row(r.at() == 0 ? Figure.NONE : clock.print(r.at()), r.what(), r.outcome()));
        }
        page.gap("what of this helped, what did not, and what was done that no record shows");
    }

    private static void read(Recorded run, List<Row> rows) {
        for (Answer answer : Answer.all(run.timeline())) {
            String outcome = answer.ended()
                    .map(end -> (end.event().succeeded() ? "done: " : "FAILED: ")
                            + end.event().detail())
                    .orElse("its end was not recorded");
            rows.add(new Row(answer.from(), "response: " + answer.began().act(), outcome));
        }
        run.timeline()
                .all(Event.TargetStarted.class)
                .skip(1)
                .forEach(s -> rows.add(
                        new Row(s.at(), "the target was started anew", s.event().description())));
        for (StepStory step : StepStories.of(run.timeline())) {
            String what = "runbook step " + step.number() + ": " + step.name() + " (" + step.runbook() + ")";
            rows.add(new Row(step.from(), what, step.stateWords() + lines(step)));
        }
    }

    private static String lines(StepStory step) {
        return step.lines().isEmpty() ? "" : ": " + String.join("; ", step.lines());
    }
}
