package chaos.report;

import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;

/** The steps of runbooks as a table: what became of each, how long it took, and what its acts did. */
final class PageSteps {

    private PageSteps() {}

    static void write(Html html, Recorded run) {
        List<StepStory> stories = StepStories.of(run.timeline());
        if (stories.isEmpty()) {
            return;
        }
        HtmlTable table = new HtmlTable(html, "Steps", "When", "Step", "State", "Took", "What was done");
        for (StepStory s : stories) {
            table.row("");
            if (s.from() > 0) {
                table.moment(s.from(), run);
            } else {
                table.number(Figure.NONE);
            }
            table.text(s.number() + ". " + s.name())
                    .text(s.stateWords())
                    .number(s.from() > 0 ? Span.print(Duration.ofMillis(Math.round(s.seconds() * 1e3))) : Figure.NONE)
                    .text(String.join("\n", s.lines()));
        }
        table.end("No step was recorded.");
    }
}
