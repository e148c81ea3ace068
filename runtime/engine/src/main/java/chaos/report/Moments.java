package chaos.report;

import chaos.diagnosis.Alarm;
import chaos.diagnosis.FaultWindow;
import chaos.diagnosis.StageSpan;
import chaos.journal.Entry;
import chaos.plan.Stage;
import chaos.quantity.Dimension;
import chaos.report.Moment.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The critical events of a run: what the journal holds, and the onsets that the diagnosis found. */
final class Moments {

    private Moments() {}

    /** In the order of time. */
    static List<Moment> of(Recorded run) {
        List<Moment> moments = new ArrayList<>();
        run.timeline().entries().forEach(e -> told(e, run).ifPresent(moments::add));
        run.diagnosis().stages().forEach(s -> moments.add(stage(s)));
        run.diagnosis().alarms().forEach(a -> alarm(a, moments));
        moments.sort(Comparator.comparingLong(Moment::at));
        return List.copyOf(moments);
    }

    /** A stage's name in words, such as {@code complete failure}. */
    static String words(Stage stage) {
        return stage.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static Optional<Moment> told(Entry entry, Recorded run) {
        return EventWords.of(entry.event()).map(w -> moment(entry.millis(), w, run));
    }

    private static Moment moment(long at, EventWords.Words words, Recorded run) {
        if (words.fault().isEmpty()) {
            return new Moment(at, words.kind(), words.what(), words.detail(), words.line());
        }
        Optional<FaultWindow> window = run.diagnosis().faults().stream()
                .filter(f -> f.fault().equals(words.fault()))
                .findFirst();
        String name = window.map(FaultWindow::summary).orElse(words.fault());
        String what = words.what().replaceFirst("^fault", java.util.regex.Matcher.quoteReplacement(name));
        return new Moment(
                at,
                words.kind(),
                what,
                words.detail(),
                window.map(FaultWindow::line).orElse(0));
    }

    private static Moment stage(StageSpan span) {
        return new Moment(span.from(), Kind.STAGE, span.stage().name(), String.join("; ", span.evidence()), 0);
    }

    private static void alarm(Alarm alarm, List<Moment> moments) {
        String left = Dimension.DURATION.print(alarm.secondsToExhaustion());
        String what = "alarm: " + alarm.resource() + " exhausted in " + left;
        moments.add(new Moment(alarm.from(), Kind.ALARM, what, alarm.evidence(), 0));
        alarm.to().ifPresent(to -> moments.add(new Moment(to, Kind.ALARM, "alarm over: " + alarm.resource(), "", 0)));
    }
}
