package chaos.report;

import chaos.diagnosis.Diagnosis;
import chaos.diagnosis.StageSpan;
import chaos.journal.Timeline;
import chaos.metric.Quantile;
import chaos.metric.Stretch;
import chaos.metric.Table;
import chaos.metric.Totals;
import chaos.plan.Stage;
import chaos.quantity.Dimension;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The few numbers that say a run in short, over the plan from time 0 to its end. */
final class KeyFigures {

    private KeyFigures() {}

    /** The failure's figures first, then the load's. */
    static List<Figure> of(Recorded run) {
        Diagnosis diagnosis = run.diagnosis();
        Timeline timeline = run.timeline();
        long from = timeline.zero().orElse(timeline.planEnd());
        Totals totals = Totals.over(Table.of(timeline.samples()), plan(timeline, from));
        return List.of(
                worst(run),
                new Figure("time to failure", span(diagnosis.timeToFailure()), failureNote(diagnosis)),
                new Figure("forecast lead", span(diagnosis.lead()), leadNote(diagnosis)),
                new Figure("recovery", span(diagnosis.recovery()), recoveryNote(diagnosis)),
                new Figure("availability", number(Dimension.PERCENT, totals.availability()), counts(totals)),
                throughput(totals, (timeline.planEnd() - from) / 1e3),
                new Figure("latency p50", latency(timeline, from, 50), "from the intended send"),
                new Figure("latency p99", latency(timeline, from, 99), latency(timeline, from, 100) + " at the most"));
    }

    private static List<Stretch> plan(Timeline timeline, long from) {
        return List.of(new Stretch(from, Math.max(from, timeline.planEnd())));
    }

    private static Figure worst(Recorded run) {
        if (run.timeline().zero().isEmpty()) {
            return new Figure("worst stage", Figure.NONE, "the plan never began");
        }
        Stage worst = run.diagnosis().worst();
        String note = run.diagnosis().stages().stream()
                .filter(s -> s.stage() == worst)
                .findFirst()
                .map(StageSpan::from)
                .map(from -> "from " + run.offsets().print(from) + " on")
                .orElse("no stage of a failure was recognised");
        return new Figure("worst stage", worst.name(), note);
    }

    private static String failureNote(Diagnosis diagnosis) {
        return diagnosis.failure().isEmpty() ? "no complete failure" : "from time 0 to COMPLETE_FAILURE";
    }

    private static String leadNote(Diagnosis diagnosis) {
        if (diagnosis.failure().isEmpty()) {
            return "no failure to be early for";
        }
        return diagnosis.lead().isEmpty() ? "no alarm stood when it failed" : "from the lasting alarm to the failure";
    }

    private static String recoveryNote(Diagnosis diagnosis) {
        if (diagnosis.recovery().isPresent()) {
            return "from the end of what harmed to well again";
        }
        return diagnosis.stages().isEmpty() ? "it did not fall ill" : "it was not seen well again";
    }

    private static Figure throughput(Totals totals, double seconds) {
        return new Figure(
                "throughput", number(Dimension.RATE, totals.right() / seconds), "right answers, mean over the plan");
    }

    private static String latency(Timeline timeline, long from, double percent) {
        return new Quantile("latency", percent)
                .over(timeline.intervals(), plan(timeline, from)).stream()
                        .mapToObj(Dimension.DURATION::print)
                        .findFirst()
                        .orElse(Figure.NONE);
    }

    private static String counts(Totals totals) {
        return grouped(totals.failed()) + " of " + grouped(totals.requests()) + " requests failed";
    }

    private static String grouped(double count) {
        return String.format(Locale.ROOT, "%,.0f", count).replace(',', '\u2009');
    }

    private static String number(Dimension dimension, double value) {
        return Double.isFinite(value) ? dimension.print(value) : Figure.NONE;
    }

    private static String span(Optional<Duration> duration) {
        return duration.map(Span::print).orElse(Figure.NONE);
    }
}
