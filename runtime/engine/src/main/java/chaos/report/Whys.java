package chaos.report;

import chaos.diagnosis.Alarm;
import chaos.diagnosis.Diagnosis;
import chaos.diagnosis.FaultWindow;
import chaos.diagnosis.StageSpan;
import chaos.journal.Event;
import chaos.journal.Timeline.Stamped;
import chaos.plan.Stage;
import chaos.quantity.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Goes back from what users felt, link by link, as far as the record holds something that came before. */
final class Whys {

    private static final String DONE = "What was done to the service?";

    private final Recorded run;
    private final Diagnosis diagnosis;
    private final Offsets offsets;
    private final List<Why> chain = new ArrayList<>();

    private Whys(Recorded run) {
        this.run = run;
        this.diagnosis = run.diagnosis();
        this.offsets = run.offsets();
    }

    /** The links, the symptom first; empty where nothing was felt. */
    static List<Why> of(Recorded run) {
        Whys whys = new Whys(run);
        whys.worst().ifPresent(whys::follow);
        return List.copyOf(whys.chain);
    }

    /** What the last link leaves to be asked. */
    static String open(List<Why> chain) {
        if (chain.isEmpty()) {
            return "why users were served badly";
        }
        Why last = chain.get(chain.size() - 1);
        return last.question().equals(DONE)
                ? "what would do the same to a service in use, and whether it can"
                : "why: " + last.answer();
    }

    private Optional<StageSpan> worst() {
        return diagnosis.stages().stream()
                .filter(s -> s.stage() == diagnosis.worst())
                .findFirst();
    }

    private void follow(StageSpan worst) {
        link(
                "Why were users served badly?",
                worst.stage() + " from " + offsets.print(worst.from()) + " on",
                String.join("; ", worst.evidence()));
        death(worst);
        milder(worst);
        alarm(worst.from()).ifPresent(this::runsOut);
        faults(worst.from());
    }

    /** The process that died just before. */
    private void death(StageSpan worst) {
        run.timeline()
                .all(Event.TargetDied.class)
                .filter(died -> died.at() <= worst.recognised())
                .reduce((first, second) -> second)
                .ifPresent(died -> link(
                        "Why " + worst.stage() + "?",
                        "the target's process ended at " + offsets.print(died.at()),
                        evidence(died)));
    }

    private static String evidence(Stamped<Event.TargetDied> died) {
        Integer exit = died.event().exit();
        return (exit == null ? "" : "exit code " + exit + "; ") + died.event().evidence();
    }

    /** The stages on the way there, the latest first. */
    private void milder(StageSpan worst) {
        List<StageSpan> before = diagnosis.stages().stream()
                .takeWhile(s -> s != worst)
                .filter(s -> s.stage() != Stage.RECOVERED)
                .sorted(Comparator.comparingLong(StageSpan::from).reversed())
                .toList();
        before.forEach(s -> link(
                "What came before that?",
                s.stage() + " from " + offsets.print(s.from()) + " on",
                String.join("; ", s.evidence())));
    }

    private Optional<Alarm> alarm(long until) {
        return diagnosis.lastingAlarm().or(() -> diagnosis.alarms().stream()
                .filter(a -> a.from() <= until)
                .reduce((first, second) -> second));
    }

    private void runsOut(Alarm alarm) {
        link(
                "What was running out?",
                alarm.resource() + " was running out: at " + offsets.print(alarm.from()) + " it would have lasted "
                        + Dimension.DURATION.print(alarm.secondsToExhaustion()),
                alarm.evidence());
    }

    private void faults(long until) {
        List<FaultWindow> active = diagnosis.faults().stream()
                .filter(f -> f.from() <= until)
                .filter(f -> f.to().map(end -> end >= earliest(until)).orElse(true))
                .toList();
        active.forEach(f -> link(
                DONE,
                f.summary() + " was injected at " + offsets.print(f.from()),
                "line " + f.line() + " of the scenario; "
                        + f.to().map(end -> "over at " + offsets.print(end)).orElse("its end was not recorded")));
    }

    /** When the trouble began to show: a fault that was over before had no part in it that the record shows. */
    private long earliest(long until) {
        long stage = diagnosis.stages().get(0).from();
        return Math.min(until, alarm(until).map(a -> Math.min(stage, a.from())).orElse(stage));
    }

    private void link(String question, String answer, String evidence) {
        chain.add(new Why(question, answer, evidence));
    }
}
