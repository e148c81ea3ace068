package chaos.diagnosis;

import chaos.journal.Entry;
import chaos.journal.Sample;
import chaos.journal.Timeline;
import chaos.metric.Readings;
import chaos.plan.Scenario;
import chaos.plan.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says what a run's record means, by replaying it to the detectors that watched the run. */
public final class Diagnoses {

    /** Of a runbook's run, which has no load to tell a failure by. */
    private static final Diagnosis NOTHING = new Diagnosis(
            List.of(), Stage.HEALTHY, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

    private Diagnoses() {}

    /** The diagnosis of a record; the same record always gives the same. */
    public static Diagnosis of(Timeline timeline) {
        return timeline.plan() instanceof Scenario scenario ? of(timeline, scenario) : NOTHING;
    }

    private static Diagnosis of(Timeline timeline, Scenario plan) {
        Recogniser recogniser = new Recogniser(plan);
        replay(timeline, recogniser);
        List<FaultWindow> faults = FaultWindows.of(timeline);
        List<Onset> onsets = recogniser.onsets();
        Overload overload = Overloads.of(timeline, plan);
        Optional<Long> failure = onset(onsets, Stage.COMPLETE_FAILURE);
        return new Diagnosis(
                spans(onsets, timeline.planEnd()),
                worst(onsets),
                timeline.zero().flatMap(zero -> failure.map(f -> Duration.ofMillis(f - zero))),
                new Recoveries(onsets, faults).longest(),
                untilFailure(recogniser.alarms(), failure),
                faults,
                burns(timeline, plan),
                recogniser.outlooks(),
                overload,
                LimitFinder.of(timeline, plan, onsets, overload));
    }

    /** How long after a time of a run its service had recovered, as its plan has it; empty where that was not seen. */
    public static Optional<Duration> recovery(Timeline timeline, Scenario plan, long after) {
        return Overloads.recovery(timeline, plan, after);
    }

    /** Tells a recogniser everything in the order of time. */
    static void replay(Timeline timeline, Recogniser recogniser) {
        List<Sample> samples = new ArrayList<>(timeline.samples());
        samples.sort(Comparator.comparingLong(Sample::at));
        int next = 0;
        for (Entry entry : timeline.entries()) {
            while (next < samples.size() && samples.get(next).at() < entry.millis()) {
                recogniser.on(samples.get(next++));
            }
            recogniser.on(entry);
        }
        samples.subList(next, samples.size()).forEach(recogniser::on);
        recogniser.end();
    }

    private static List<StageSpan> spans(List<Onset> onsets, long end) {
        List<StageSpan> spans = new ArrayList<>();
        for (int i = 0; i < onsets.size(); i++) {
            Onset onset = onsets.get(i);
            long to = i + 1 < onsets.size() ? onsets.get(i + 1).since() : Math.max(onset.since(), end);
            spans.add(new StageSpan(onset.stage(), onset.since(), to, onset.recognised(), onset.evidence()));
        }
        return spans;
    }

    private static Stage worst(List<Onset> onsets) {
        return onsets.stream()
                .map(Onset::stage)
                .filter(stage -> stage != Stage.RECOVERED)
                .max(Comparator.naturalOrder())
                .orElse(Stage.HEALTHY);
    }

    private static Optional<Long> onset(List<Onset> onsets, Stage stage) {
        return onsets.stream().filter(o -> o.stage() == stage).map(Onset::since).findFirst();
    }

    /** An alarm that stood when the failure began has no end of its own: the failure ended it. */
    private static List<Alarm> untilFailure(List<Alarm> alarms, Optional<Long> failure) {
        return alarms.stream()
                .map(a -> failure.filter(f -> a.stoodAt(f)).isPresent()
                        ? new Alarm(a.resource(), a.from(), Optional.empty(), a.secondsToExhaustion(), a.evidence())
                        : a)
                .toList();
    }

    private static List<Burn> burns(Timeline timeline, Scenario plan) {
        return timeline.zero()
                .map(zero -> new SloBurn(timeline, new Readings(timeline), zero, timeline.planEnd()).of(plan))
                .orElse(List.of());
    }
}
