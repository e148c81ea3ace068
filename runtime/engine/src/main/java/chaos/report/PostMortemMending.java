package chaos.report;

import chaos.journal.Event;
import java.util.ArrayList;
import java.util.List;

/** What was done about it: responses, restarts and the steps of runbooks. */
final class PostMortemMending {

    private PostMortemMending() {}

    static void write(Markdown page, IncidentStory story) {
        page.heading(2, "What mended it");
        List<String[]> rows = new ArrayList<>();
        story.runs().forEach(run -> read(run, rows));
        if (rows.isEmpty()) {
            page.paragraph("No response, restart or runbook is recorded.");
        } else {
            page.head("When", "What", "Outcome");
            rows.forEach(page::row);
        }
        page.gap("what of this helped, what did not, and what was done that no record shows");
    }

    private static void read(Recorded run, List<String[]> rows) {
        for (Answer answer : Answer.all(run.timeline())) {
            String outcome = answer.ended()
                    .map(end -> (end.event().succeeded() ? "done: " : "FAILED: ")
                            + end.event().detail())
                    .orElse("its end was not recorded");
            rows.add(row(run, answer.from(), "response: " + answer.began().act(), outcome));
        }
        run.timeline()
                .all(Event.TargetStarted.class)
                .skip(1)
                .forEach(s -> rows.add(row(
                        run, s.at(), "the target was started anew", s.event().description())));
        for (StepStory step : StepStories.of(run.timeline())) {
            String what = "runbook step " + step.number() + ": " + step.name() + " (" + step.runbook() + ")";
            rows.add(row(run, step.from(), what, step.stateWords() + lines(step)));
        }
    }

    private static String lines(StepStory step) {
        return step.lines().isEmpty() ? "" : ": " + String.join("; ", step.lines());
    }

    private static String[] row(Recorded run, long at, String what, String outcome) {
        return new String[] {at == 0 ? Figure.NONE : run.offsets().print(at), what, outcome};
    }
}
