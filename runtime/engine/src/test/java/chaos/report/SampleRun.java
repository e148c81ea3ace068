package chaos.report;

import chaos.diagnosis.Alarm;
import chaos.diagnosis.Burn;
import chaos.diagnosis.Diagnosis;
import chaos.diagnosis.FaultWindow;
import chaos.diagnosis.StageSpan;
import chaos.journal.Entry;
import chaos.journal.Event;
import chaos.journal.Phase;
import chaos.journal.StepState;
import chaos.journal.Timeline;
import chaos.plan.Expectation;
import chaos.plan.Scenario;
import chaos.plan.Severity;
import chaos.plan.Stage;
import chaos.verdict.Finding;
import chaos.verdict.Outcome;
import chaos.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs as they could have been: a leak that fails, its healthy twin, and what goes wrong with runs. */
final class SampleRun {

    static final long ZERO = Instant.parse("2026-11-20T13:40:36.500Z").toEpochMilli();
    private static final String RUN = "2026-11-20T13-40-00-memory-leak";

    private SampleRun() {}

    /** The leak runs to its failure, a restart mends it; one expectation is broken. */
    static Recorded memoryLeak() {
        return memoryLeak(SamplePlan.TITLE, Duration.ofMinutes(3));
    }

    static Recorded memoryLeak(String title, Duration hold) {
        Scenario plan = SamplePlan.memoryLeak(title, hold);
        long end = plan.length().toMillis();
        Timeline timeline = timeline(plan, leak(end), end, true);
        List<Finding> findings = List.of(
                finding(plan, 0, Outcome.HELD, "45.2 s", 51_800, SampleSeries.FAILS, "the alarm stood 45.2 s early"),
                finding(plan, 1, Outcome.HELD, "heap", 51_800, SampleSeries.FAILS, "the lasting alarm named heap"),
                finding(
                        plan,
                        2,
                        Outcome.BROKEN,
                        "2.21 s",
                        89_000,
                        SampleSeries.FAILS,
                        "it was above 400 ms from 01:29.0 on, and 2.21 s at the worst"),
                finding(
                        plan,
                        3,
                        Outcome.HELD,
                        "6 s",
                        SampleSeries.FAILS,
                        SampleSeries.WELL,
                        "it was well again 6 s after the failure"));
        return new Recorded(plan, timeline, diagnosis(plan, end), new Verdict(Outcome.BROKEN, findings, ""));
    }

    /** The twin without a fault: nothing happens, all that can be judged holds. */
    static Recorded healthy() {
        Scenario plan = SamplePlan.memoryLeak("Without a leak nothing is alarmed", Duration.ofMinutes(1));
        long end = plan.length().toMillis();
        Timeline timeline = timeline(plan, List.of(), end, false);
        Diagnosis none = new Diagnosis(
                List.of(), Stage.HEALTHY, Optional.empty(), Optional.empty(), List.of(), List.of(), burns(plan, 100));
        List<Finding> findings = List.of(new Finding(
                plan.expect().get(2),
                Outcome.HELD,
                Optional.of("11 ms"),
                Optional.of(new Finding.Span(ZERO, ZERO + end)),
                "it never was above 400 ms"));
        return new Recorded(plan, timeline, none, new Verdict(Outcome.HELD, findings, ""));
    }

    /** The gate failed: nothing was injected, nothing can be judged. */
    static Recorded gateFailed() {
        Scenario plan = SamplePlan.memoryLeak(SamplePlan.TITLE, Duration.ofMinutes(1));
        List<Entry> entries = List.of(
                entry(-36_500, started()),
                entry(-35_000, new Event.PhaseBegan(Phase.WARM_UP)),
                entry(-30_000, new Event.PhaseBegan(Phase.GATE)),
                entry(-2_000, new Event.GateFailed("latency.p99 was 340 ms, it must be below 200 ms")),
                entry(0, new Event.RunEnded("gate failed")));
        Timeline timeline =
                new Timeline(RUN, plan, entries, new SampleSeries(ZERO, -1_000, false).samples(), List.of(), true);
        Diagnosis none = new Diagnosis(
                List.of(), Stage.HEALTHY, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
        List<Finding> findings = plan.expect().stream()
                .map(e -> new Finding(e, Outcome.UNKNOWN, Optional.empty(), Optional.empty(), "the plan never began"))
                .toList();
        return new Recorded(
                plan, timeline, none, new Verdict(Outcome.UNKNOWN, findings, "it was not healthy to begin with"));
    }

    /** Killed at a time of the plan: no end is recorded, the fault is open. */
    static Recorded cutOff(long at) {
        Recorded whole = memoryLeak();
        Timeline t = whole.timeline();
        Timeline cut = new Timeline(
                RUN,
                t.plan(),
                t.entries().stream().filter(e -> e.millis() <= ZERO + at).toList(),
                t.samples().stream().filter(s -> s.at() <= ZERO + at).toList(),
                t.intervals().stream().filter(i -> i.to() <= ZERO + at).toList(),
                false);
        FaultWindow open = new FaultWindow(
                "f1", "memoryLeak", "memoryLeak(rate 1 MB/s)", ZERO + SampleSeries.LEAK, Optional.empty(), 17);
        Diagnosis diagnosis = new Diagnosis(
                List.of(), Stage.HEALTHY, Optional.empty(), Optional.empty(), List.of(), List.of(open), List.of());
        return new Recorded(
                whole.plan(), cut, diagnosis, new Verdict(Outcome.UNKNOWN, List.of(), "the record is cut off"));
    }

    /** Killed before anything was written. */
    static Recorded nothing() {
        Recorded whole = gateFailed();
        Timeline empty = new Timeline(RUN, whole.plan(), List.of(), List.of(), List.of(), false);
        return new Recorded(whole.plan(), empty, whole.diagnosis(), whole.verdict());
    }

    /** The same run with other events beside its own. */
    static Recorded with(Recorded run, Event... more) {
        Timeline t = run.timeline();
        List<Entry> entries = new ArrayList<>(t.entries());
        for (Event event : more) {
            entries.add(new Entry(Instant.ofEpochMilli(t.end()), event));
        }
        Timeline timeline = new Timeline(t.run(), t.plan(), entries, t.samples(), t.intervals(), t.complete());
        return new Recorded(run.plan(), timeline, run.diagnosis(), run.verdict());
    }

    /** An entry of each kind of event. */
    static List<Entry> everyEvent() {
        return Stream.of(
                        started(),
                        new Event.PhaseBegan(Phase.PLAN),
                        new Event.GatePassed("all is well"),
                        new Event.GateFailed("too slow"),
                        new Event.LoadChanged("hold 3 clients", 3, 4),
                        new Event.TargetStarted("a service", "http://127.0.0.1:1", 0),
                        new Event.ProxyOpened("front", "127.0.0.1:2", "127.0.0.1:1"),
                        new Event.TargetStopped("the run is over"),
                        new Event.TargetDied(null, "nothing answers"),
                        new Event.TargetOomKilled(4711, 256_000_000, "oom_kill 1"),
                        new Event.FaultIntended("f1", "cpuSpike", Map.of(), "ends with its threads", 0),
                        new Event.FaultBegan("f1"),
                        new Event.FaultAchieved("f1", "cpu", 60, 59.4),
                        new Event.FaultEnded("f1", "its time is over", "no thread of it is left"),
                        new Event.FaultRefused("f2", "the disk has no room for its reserve"),
                        new Event.UndoFailed("f1", "no answer", "chaos undo --all"),
                        new Event.StageEntered(Stage.PARTIAL_FAILURE, ZERO, "errors 7 %"),
                        new Event.AlarmRaised("heap", 48.1, "52 MB are left"),
                        new Event.AlarmCleared("heap", "it grows no more"),
                        new Event.ServiceBroke("errors is above 50 % over 5 s", 640, 21),
                        new Event.AbortCalled("availability is below 20 %", "12 %", 23),
                        new Event.ResponseBegan("restart target", "stage reaches COMPLETE_FAILURE", 26),
                        new Event.ResponseEnded("restart target", false, "it did not answer"),
                        new Event.IncidentDeclared(
                                "20261120-134200-shop-down", Severity.MAJOR, "errors 7 %", "errors is above 5 %", 27),
                        new Event.IncidentDeclaredAgain(
                                "20261120-134200-shop-down", Severity.CRITICAL, true, "errors 70 %", "no answer", 28),
                        new Event.RunbookBegan("Rolls the shop back", 3, "/srv/shop"),
                        new Event.StepBegan(1, "switch", 12),
                        new Event.ActIntended(1, "point current at 2.5.1", true, Map.of("former", "2.5.2"), 13),
                        new Event.ProgramBegan("sleep 7", 4711, 99),
                        new Event.ActDone(1, "point current at 2.5.1", true, "was 2.5.2", 0.01, 13),
                        new Event.ActFailed(2, "verify port 80", "nothing answers", true, 3, 17),
                        new Event.StepRetried(2, 1, 0.5, "nothing answers"),
                        new Event.StepEnded(2, "verify", StepState.FAILED, "nothing answers"),
                        new Event.ApprovalAsked("Go on?", 60, false),
                        new Event.ApprovalGiven("Go on?", true, "anna"),
                        new Event.OutputCaptured("former", "00ff", 5),
                        new Event.EvidenceKept("evidence/top.txt", "00ff", 4096),
                        new Event.EvidenceCollected(Stage.PARTIAL_FAILURE, 6, "runs/r1/evidence/partial_failure"),
                        new Event.RunbookUndoBegan("the runbook"),
                        new Event.StepUndone(1, "switch", "current points at 2.5.2 again"),
                        new Event.StepUndoFailed(1, "switch", "read-only", "ln -sfn releases/2.5.2 current"),
                        new Event.RunbookEnded("STEP_FAILED", "step 2 failed"),
                        new Event.Interrupted("SIGTERM"),
                        new Event.Warned("a probe cannot read", List.of("disk")),
                        new Event.RunFailed("no space is left on the disk of the runs"),
                        new Event.RunEnded("interrupted"))
                .map(e -> entry(0, e))
                .toList();
    }

    private static Timeline timeline(Scenario plan, List<Entry> special, long end, boolean leaks) {
        List<Entry> entries = new ArrayList<>(frame(end));
        entries.addAll(special);
        entries.sort(Comparator.comparing(Entry::at));
        SampleSeries series = new SampleSeries(ZERO, end, leaks);
        return new Timeline(RUN, plan, entries, series.samples(), series.intervals(), true);
    }

    private static List<Entry> frame(long end) {
        return List.of(
                entry(-36_500, started()),
                entry(-36_400, new Event.PhaseBegan(Phase.SET_UP)),
                entry(-35_100, new Event.TargetStarted("bundled shop 2.5.1", "http://127.0.0.1:41873", 4711)),
                entry(-35_000, new Event.PhaseBegan(Phase.WARM_UP)),
                entry(-30_000, new Event.PhaseBegan(Phase.GATE)),
                entry(-10, new Event.GatePassed("availability 100 %, latency.p99 11 ms for 30 s")),
                entry(0, new Event.PhaseBegan(Phase.PLAN)),
                entry(1, new Event.LoadChanged("ramp 0 to 100 clients over 10 s", 100, 13)),
                entry(10_000, new Event.LoadChanged("hold 100 clients for 3 min", 100, 14)),
                entry(end, new Event.PhaseBegan(Phase.WIND_DOWN)),
                entry(end + 400, new Event.TargetStopped("the run is over")),
                entry(end + 500, new Event.RunEnded("the plan was performed to its end")));
    }

    private static Event started() {
        return new Event.RunStarted(
                RUN, SamplePlan.TITLE, SamplePlan.SCRIPT, "0.1.0", 4242, Map.of("leakRate", "1 MB/s"));
    }

    private static List<Entry> leak(long end) {
        return List.of(
                entry(
                        29_990,
                        new Event.FaultIntended(
                                "f1",
                                "memoryLeak",
                                Map.of("rate", "1 MB/s"),
                                "free what was kept; ends with the process",
                                17)),
                entry(30_000, new Event.FaultBegan("f1")),
                entry(60_000, new Event.FaultAchieved("f1", "leaked", 1e6, 1.004e6)),
                entry(61_000, new Event.FaultAchieved("f1", "leaked", 1e6, 0.998e6)),
                entry(SampleSeries.FAILS, new Event.TargetDied(3, "java.lang.OutOfMemoryError: Java heap space")),
                entry(
                        SampleSeries.FAILS + 150,
                        new Event.FaultEnded("f1", "its process is gone", "pid 4711 is not there")),
                entry(
                        SampleSeries.FAILS + 400,
                        new Event.ResponseBegan("restart target", "stage reaches COMPLETE_FAILURE", 26)),
                entry(
                        SampleSeries.UP_AGAIN,
                        new Event.TargetStarted("bundled shop 2.5.1", "http://127.0.0.1:41873", 4790)),
                entry(
                        SampleSeries.UP_AGAIN + 20,
                        new Event.ResponseEnded("restart target", true, "answers again after 2.2 s, pid 4790")));
    }

    private static Diagnosis diagnosis(Scenario plan, long end) {
        List<StageSpan> stages = List.of(
                stage(
                        Stage.DEGRADATION_START,
                        SampleSeries.DEGRADES,
                        SampleSeries.PARTIAL,
                        "latency.p99 is above 200 ms since 01:28.2"),
                stage(
                        Stage.PARTIAL_FAILURE,
                        SampleSeries.PARTIAL,
                        SampleSeries.CASCADES,
                        "errors are above 5 % since 01:32.9"),
                stage(
                        Stage.CASCADE_FAILURE,
                        SampleSeries.CASCADES,
                        SampleSeries.FAILS,
                        "errors 31 %, inFlight and gc.time rise together since 01:35.3"),
                stage(
                        Stage.COMPLETE_FAILURE,
                        SampleSeries.FAILS,
                        SampleSeries.WELL,
                        "the process is gone, errors are 100 % since 01:37.0"),
                stage(Stage.RECOVERED, SampleSeries.WELL, end, "errors are 0 %, latency.p99 11 ms for 3 s"));
        return new Diagnosis(
                stages,
                Stage.COMPLETE_FAILURE,
                Optional.of(Duration.ofMillis(SampleSeries.FAILS)),
                Optional.of(Duration.ofMillis(SampleSeries.WELL - SampleSeries.FAILS)),
                List.of(new Alarm(
                        "heap",
                        ZERO + 51_800,
                        Optional.empty(),
                        48.1,
                        "the floor grows by 1.09 MB/s over 5 collections, 52.4 MB are left")),
                List.of(new FaultWindow(
                        "f1",
                        "memoryLeak",
                        "memoryLeak(rate 1 MB/s)",
                        ZERO + SampleSeries.LEAK,
                        Optional.of(ZERO + SampleSeries.FAILS + 150),
                        17)),
                burns(plan, 96.87));
    }

    private static List<Burn> burns(Scenario plan, double availability) {
        double spent = (100 - availability) / 0.1;
        return List.of(
                new Burn(plan.slo().get(0), availability, availability >= 99.9, spent, spent * 8.3),
                new Burn(
                        plan.slo().get(1),
                        availability == 100 ? 0.011 : 1.94,
                        availability == 100,
                        Double.NaN,
                        Double.NaN));
    }

    private static StageSpan stage(Stage stage, long from, long to, String evidence) {
        return new StageSpan(stage, ZERO + from, ZERO + to, ZERO + from + 900, List.of(evidence));
    }

    private static Finding finding(
            Scenario plan, int index, Outcome outcome, String measured, long from, long to, String why) {
        Expectation expectation = plan.expect().get(index);
        Finding.Span span = new Finding.Span(ZERO + from, ZERO + to);
        return new Finding(expectation, outcome, Optional.of(measured), Optional.of(span), why);
    }

    private static Entry entry(long at, Event event) {
        return new Entry(Instant.ofEpochMilli(ZERO + at), event);
    }
}
