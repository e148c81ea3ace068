package chaos.report;

import chaos.diagnosis.Burn;
import chaos.diagnosis.FaultWindow;
import chaos.diagnosis.StageSpan;
import chaos.plan.Scenario;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;

/** Stages, faults, objectives and events as tables: all that the charts show only to those who can point at them. */
final class PageTables {

    private PageTables() {}

    static void write(Html html, Recorded run) {
        if (run.plan() instanceof Scenario) {
            stages(html, run);
            faults(html, run);
            objectives(html, run);
        }
        events(html, run);
    }

    private static void stages(Html html, Recorded run) {
        HtmlTable table = new HtmlTable(html, "Stages", "When", "Lasted", "Stage", "Recognised", "Evidence");
        for (StageSpan s : run.diagnosis().stages()) {
            table.row("")
                    .span(s.from(), s.to(), run.offsets())
                    .number(lasted(s.from(), s.to()))
                    .tag(s.stage().name(), s.stage().name())
                    .number(run.offsets().print(s.recognised()))
                    .text(String.join("; ", s.evidence()));
        }
        table.end("No stage of a failure was recognised.");
    }

    private static void faults(Html html, Recorded run) {
        HtmlTable table = new HtmlTable(html, "Faults", "When", "Lasted", "Fault", "Line", "Achieved");
        for (FaultWindow f : run.diagnosis().faults()) {
            long to = f.to().orElse(run.timeline().end());
            table.row("")
                    .span(f.from(), to, run.offsets())
                    .number(f.to().isPresent() ? lasted(f.from(), to) : "end not recorded")
                    .text(f.summary())
                    .number(Integer.toString(f.line()))
                    .text(achieved(run, f));
        }
        table.end("No fault was active.");
    }

    private static String achieved(Recorded run, FaultWindow fault) {
        List<String> told =
                Achieved.of(run, fault).stream().map(Achieved::print).toList();
        return told.isEmpty() ? Figure.NONE : String.join("; ", told);
    }

    private static void objectives(Html html, Recorded run) {
        HtmlTable table = new HtmlTable(
                html,
                "Objectives",
                "Objective",
                "Line",
                "Fared",
                "Measured",
                "Error budget spent",
                "Highest burn rate");
        for (Burn b : run.diagnosis().burns()) {
            table.row(b.met() ? "" : "missed")
                    .text(b.objective().condition().print())
                    .number(Integer.toString(b.objective().origin().line()))
                    .text(Sentences.fared(b))
                    .number(Sentences.measured(b))
                    .number(Sentences.spent(b))
                    .number(Sentences.worst(b));
        }
        table.end("The script promises nothing to its users.");
    }

    private static void events(Html html, Recorded run) {
        HtmlTable table = new HtmlTable(html, "Events", "When", "What", "Detail", "Line");
        for (Moment m : Moments.of(run)) {
            table.row(m.kind().word())
                    .moment(m.at(), run)
                    .named(m.what(), m.kind() == Moment.Kind.STAGE)
                    .text(m.detail())
                    .number(m.line() > 0 ? Integer.toString(m.line()) : "");
        }
        table.end("Nothing was recorded.");
    }

    private static String lasted(long from, long to) {
        return Span.print(Duration.ofMillis(to - from));
    }
}
