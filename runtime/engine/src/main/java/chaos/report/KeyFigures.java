package chaos.report;

import chaos.diagnosis.Alarm;
import chaos.diagnosis.Diagnosis;
import chaos.journal.Interval;
import chaos.journal.Timeline;
import chaos.plan.Stage;
import chaos.quantity.Dimension;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** The few numbers that say a run in short, over the plan from time 0 to its end. */
final class KeyFigures {

    private KeyFigures() {}

    /** The failure's figures first, then the load's. */
    static List<Figure> of(Recorded run) {
        Diagnosis diagnosis = run.diagnosis();
        Totals totals = Totals.of(run.timeline());
        Histogram latency = latency(run.timeline());
        return List.of(
                new Figure("worst stage", diagnosis.worst().name(), worstNote(run)),
                new Figure("time to failure", span(diagnosis.timeToFailure()), failureNote(diagnosis)),
                lead(run),
                new Figure("recovery", span(diagnosis.recovery()), recoveryNote(diagnosis)),
                new Figure("availability", totals.availability(), totals.counts()),
                new Figure("throughput", totals.throughput(), "mean over the plan"),
                percentile(latency, 50, "from the intended send"),
                percentile(latency, 99, "at the most " + micros(latency, latency.getMaxValue())));
    }

    /** The time from the lasting alarm to the failure; empty where there was no failure or no such alarm. */
    static Optional<Duration> leadOf(Diagnosis diagnosis) {
        return diagnosis.failure().flatMap(failure -> diagnosis.alarms().stream()
                .filter(a -> a.from() < failure && a.to().orElse(failure) >= failure)
                .map(Alarm::from)
                .min(Long::compare)
                .map(from -> Duration.ofMillis(failure - from)));
    }

    private static Figure lead(Recorded run) {
        Optional<Duration> lead = leadOf(run.diagnosis());
        String note = run.diagnosis().failure().isEmpty()
                ? "no failure to be early for"
                : lead.isEmpty() ? "no alarm stood when it failed" : "from the lasting alarm to the failure";
        return new Figure("forecast lead", span(lead), note);
    }

    private static String worstNote(Recorded run) {
        Stage worst = run.diagnosis().worst();
        return run.diagnosis().stages().stream()
                .filter(s -> s.stage() == worst)
                .findFirst()
                .map(s -> "from " + run.offsets().print(s.from()) + " on")
                .orElse("no stage of a failure was recognised");
    }

    private static String failureNote(Diagnosis diagnosis) {
        return diagnosis.failure().isEmpty() ? "no complete failure" : "from time 0 to COMPLETE_FAILURE";
    }

    private static String recoveryNote(Diagnosis diagnosis) {
        if (diagnosis.recovery().isPresent()) {
            return "from the end of what harmed to well again";
        }
        return diagnosis.stages().isEmpty() ? "it did not fall ill" : "it was not seen well again";
    }

    private static Histogram latency(Timeline timeline) {
        long from = timeline.zero().orElse(Long.MAX_VALUE);
        Histogram sum = new Histogram(3);
        sum.setAutoResize(true);
        timeline.intervals().stream()
                .filter(i -> i.kind().equals("latency") && i.from() >= from && i.from() < timeline.planEnd())
                .map(Interval::micros)
                .forEach(sum::add);
        return sum;
    }

    private static Figure percentile(Histogram latency, int percent, String note) {
        return new Figure("latency p" + percent, micros(latency, latency.getValueAtPercentile(percent)), note);
    }

    private static String micros(Histogram latency, long value) {
        return latency.getTotalCount() == 0 ? Figure.NONE : Dimension.DURATION.print(value / 1e6);
    }

    private static String span(Optional<Duration> duration) {
        return duration.map(Span::print).orElse(Figure.NONE);
    }
}
