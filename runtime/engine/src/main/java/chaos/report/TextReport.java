package chaos.report;

import chaos.diagnosis.Burn;
import chaos.diagnosis.FaultWindow;
import chaos.diagnosis.StageSpan;
import chaos.journal.Event;
import chaos.plan.Runbook;
import chaos.plan.Scenario;
import chaos.quantity.Span;
import chaos.verdict.Finding;
import chaos.verdict.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The run in short, in plain text of 80 columns without colours. */
public final class TextReport implements Report {

    @Override
    public String fileName() {
        return "report.txt";
    }

    @Override
    public void write(OutputStream out, Recorded run) throws IOException {
        out.write(print(run).getBytes(StandardCharsets.UTF_8));
    }

    /** The report as text; each line ends with a line feed. */
    public String print(Recorded run) {
        Sheet sheet = new Sheet();
        head(sheet, run);
        if (run.plan() instanceof Scenario) {
            findings(sheet, run);
            stages(sheet, run);
            faults(sheet, run);
            OverloadText.write(sheet, run);
        }
        steps(sheet, run);
        events(sheet, run);
        if (run.plan() instanceof Scenario) {
            figures(sheet, run);
            objectives(sheet, run);
        }
        next(sheet, run);
        return sheet.toString();
    }

    private static void head(Sheet sheet, Recorded run) {
        Outcome outcome = run.verdict().outcome();
        Ending ending = run.ending();
        String word = run.plan() instanceof Scenario ? outcome.name() : ending.name();
        sheet.entry(mark(outcome) + " " + word, 10, run.plan().title());
        if (!run.verdict().why().isEmpty()) {
            sheet.entry("", 10, run.verdict().why());
        }
        sheet.entry("", 10, "exit " + ending.code() + ": " + ending.meaning());
        sheet.heading("Run").entry("  run", 10, run.timeline().run());
        sheet.entry("  script", 10, run.plan().origin().file());
        if (run.plan() instanceof Scenario) {
            sheet.entry("  target", 10, Sentences.target(run));
        }
        sheet.entry("  when", 10, Frame.of(run).when());
        DeclaredIncident.of(run.timeline())
                .forEach(declared -> sheet.entry("  incident", 12, declared.severity() + ", " + declared.incident()));
    }

    private static void findings(Sheet sheet, Recorded run) {
        sheet.heading("Findings");
        if (run.verdict().findings().isEmpty()) {
            sheet.entry("", 2, "none: the script expects nothing, or the run did not come so far");
        }
        run.verdict().findings().forEach(f -> finding(sheet, f, run.offsets()));
    }

    private static void finding(Sheet sheet, Finding finding, Offsets offsets) {
        String line = "line " + finding.expectation().origin().line();
        sheet.entry(
                "  %s %-8s%s".formatted(mark(finding.outcome()), finding.outcome(), line),
                21,
                Sentences.of(finding.expectation()));
        sheet.entry("", 21, Sentences.told(finding));
        finding.span().ifPresent(s -> sheet.entry("", 21, offsets.print(s.from()) + " to " + offsets.print(s.to())));
    }

    private static void stages(Sheet sheet, Recorded run) {
        sheet.heading("Stages");
        if (run.diagnosis().stages().isEmpty()) {
            sheet.entry("", 2, "none of a failure was recognised");
        }
        for (StageSpan s : run.diagnosis().stages()) {
            String lasted = Span.print(Duration.ofMillis(s.to() - s.from()));
            sheet.entry("  " + run.offsets().print(s.from()), 12, s.stage() + " for " + lasted);
            sheet.entry("", 14, String.join("; ", s.evidence()));
        }
    }

    private static void faults(Sheet sheet, Recorded run) {
        sheet.heading("Faults");
        if (run.diagnosis().faults().isEmpty()) {
            sheet.entry("", 2, "none was active");
        }
        for (FaultWindow f : run.diagnosis().faults()) {
            sheet.entry(
                    "  " + run.offsets().print(f.from()), 12, f.summary() + ", " + lasted(f) + ", line " + f.line());
            Achieved.of(run, f).forEach(a -> sheet.entry("", 14, a.print()));
        }
    }

    private static String lasted(FaultWindow fault) {
        Optional<Long> to = fault.to();
        return to.map(end -> "for " + Span.print(Duration.ofMillis(end - fault.from())))
                .orElse("its end was not recorded");
    }

    private static void steps(Sheet sheet, Recorded run) {
        String title = "";
        for (StepStory s : StepStories.of(run.timeline())) {
            if (!s.runbook().equals(title)) {
                title = s.runbook();
                sheet.heading("Steps of the runbook: " + title);
            }
            String took = s.seconds() > 0 ? ", " + Span.print(Duration.ofMillis(Math.round(s.seconds() * 1e3))) : "";
            sheet.entry("  " + s.number() + " " + s.stateWords(), 16, s.name() + took);
            s.lines().forEach(line -> sheet.entry("", 18, line));
        }
    }

    private static void events(Sheet sheet, Recorded run) {
        sheet.heading("Events, from time 0 of the plan");
        for (Moment m : Moments.of(run)) {
            String line = m.line() > 0 ? " (line " + m.line() + ")" : "";
            sheet.entry("  " + run.offsets().print(m.at()), 12, m.what() + line);
            if (!m.detail().isEmpty() && m.kind() != Moment.Kind.STAGE) {
                sheet.entry("", 14, m.detail());
            }
        }
    }

    private static void figures(Sheet sheet, Recorded run) {
        sheet.heading("Key figures");
        for (Figure f : KeyFigures.of(run)) {
            sheet.entry("  " + f.name(), 20, f.value() + (f.note().isEmpty() ? "" : " (" + f.note() + ")"));
        }
    }

    private static void objectives(Sheet sheet, Recorded run) {
        if (run.diagnosis().burns().isEmpty()) {
            return;
        }
        sheet.heading("Objectives (measured and reported; only what is expected decides)");
        for (Burn b : run.diagnosis().burns()) {
            sheet.entry(
                    "  line " + b.objective().origin().line(),
                    12,
                    b.objective().condition().print() + ": " + Sentences.fared(b) + ", measured "
                            + Sentences.measured(b));
            sheet.entry(
                    "", 14, "error budget spent " + Sentences.spent(b) + ", highest burn rate " + Sentences.worst(b));
        }
    }

    private static void next(Sheet sheet, Recorded run) {
        sheet.heading("Next");
        run.timeline()
                .all(Event.UndoFailed.class)
                .forEach(u -> sheet.entry("  ! undo by hand", 18, u.event().byHand()));
        if (run.ending() == Ending.LEFT_BEHIND) {
            run.timeline()
                    .all(Event.StepUndoFailed.class)
                    .forEach(u -> sheet.entry("  ! undo by hand", 18, u.event().byHand()));
        }
        if (run.plan() instanceof Runbook && run.ending() != Ending.DONE && run.ending() != Ending.NOT_BEGUN) {
            sheet.entry("  undo", 18, "chaos runbook undo " + run.timeline().run());
        }
        DeclaredIncident.of(run.timeline())
                .forEach(declared -> sheet.entry(
                        "  incident", 18, "chaos incident show " + declared.incident() + ": the runbooks that fit"));
        sheet.entry("  report.html", 18, "the charts, in any browser");
        sheet.entry("  timeline.json", 18, "stages, faults, alarms, responses for programs");
        sheet.entry("  verdict.json", 18, "the findings for programs; junit.xml for a build server");
        sheet.entry("  journal.jsonl", 18, "all that happened, with series.csv and latency.hlog");
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case HELD -> "✓";
            case BROKEN -> "✗";
            case UNKNOWN -> "?";
        };
    }
}
