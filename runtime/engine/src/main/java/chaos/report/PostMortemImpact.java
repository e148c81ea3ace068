package chaos.report;

import chaos.diagnosis.Burn;
import chaos.diagnosis.Diagnosis;
import chaos.diagnosis.Impact;
import chaos.diagnosis.StageSpan;
import chaos.journal.Timeline;
import chaos.metric.Totals;
import chaos.plan.Stage;
import chaos.quantity.Dimension;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What users saw, and what it cost: symptoms, requests that failed, error budget spent. */
final class PostMortemImpact {

    private PostMortemImpact() {}

    static void write(Markdown page, IncidentStory story, SinceBegun clock) {
        Recorded run = story.scenario().orElse(null);
        if (run == null) {
            page.heading(2, "Symptoms").paragraph("No run of a scenario is linked: nothing of them was measured.");
            page.gap("what users saw");
            page.heading(2, "Impact").gap("how many users and requests, for how long, and what it cost");
            return;
        }
        symptoms(page, run, clock);
        impact(page, run, clock);
    }

    private static void symptoms(Markdown page, Recorded run, SinceBegun clock) {
        page.heading(2, "Symptoms");
        if (run.diagnosis().stages().isEmpty()) {
            page.paragraph("No stage of a failure was recognised in the run.");
        } else {
            page.head("Stage", "From", "Lasted", "Evidence");
            run.diagnosis().stages().forEach(s -> stage(page, s, clock));
        }
        page.gap("what users saw and wrote");
    }

    private static void stage(Markdown page, StageSpan span, SinceBegun clock) {
        String lasted =
                span.stage() == Stage.RECOVERED ? "" : Lasting.print(Duration.ofMillis(span.to() - span.from()));
        page.row(span.stage().name(), clock.print(span.from()), lasted, String.join("; ", span.evidence()));
    }

    private static void impact(Markdown page, Recorded run, SinceBegun clock) {
        Diagnosis diagnosis = run.diagnosis();
        Impact impact = Impact.of(run.timeline(), diagnosis);
        page.heading(2, "Impact");
        if (!run.timeline().complete()) {
            page.paragraph(interim(run.timeline()));
        }
        page.head("What", "Measured");
        page.row("requests that failed while it was ill", counted(impact.from().isPresent() ? impact.ill() : none()));
        page.row("requests that failed in all", counted(impact.whole()));
        impact.from().ifPresent(from -> page.row("from", clock.print(from)));
        page.row("until", impact.to().map(to -> clock.print(to)).orElse("not seen well again"));
        diagnosis.burns().forEach(burn -> burnt(page, burn));
        page.gap("how many users and what it cost, which no run measures");
    }

    private static String interim(Timeline timeline) {
        return "The record of the run " + timeline.run() + " has no end: it goes on, or was cut off. These figures are "
                + "interim, as of " + Instant.ofEpochMilli(timeline.end()) + ".";
    }

    private static Totals none() {
        return new Totals(0, 0, 0);
    }

    private static String counted(Totals totals) {
        return totals.requests() == 0
                ? "0 of 0"
                : String.format(Locale.ROOT, "%.0f of %.0f, ", totals.failed(), totals.requests())
                        + Dimension.PERCENT.print(totals.errors());
    }

    private static void burnt(Markdown page, Burn burn) {
        page.row(
                "error budget of: " + burn.objective().condition().print(),
                Sentences.spent(burn) + " of this run's spent, highest burn rate " + Sentences.worst(burn) + "; "
                        + Sentences.fared(burn) + ", measured " + Sentences.measured(burn));
    }
}
