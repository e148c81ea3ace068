package chaos.report;

import chaos.journal.Phase;
import chaos.plan.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What {@code timeline.json} holds; {@code chaos/schema/timeline.json} describes it.
 *
 * <p>Times within the run are seconds from time 0 of the plan, negative before it, to the millisecond.
 */
record TimelineTree(
        int version,
        String run,
        String title,
        String script,
        String target,
        Instant start,
        Instant end,
        double duration,
        boolean complete,
        Instant zero,
        List<PhaseBegin> phases,
        List<StageNode> stages,
        Stage worst,
        Optional<Double> timeToFailure,
        Optional<Double> lead,
        Optional<Double> recovery,
        List<FaultNode> faults,
        List<LoadNode> loadChanges,
        List<ResponseNode> responses,
        List<AlarmNode> alarms,
        List<EventNode> criticalEvents) {

    record PhaseBegin(double at, Phase phase) {}

    record StageNode(Stage stage, double from, double to, double duration, double recognised, List<String> evidence) {}

    record FaultNode(
            String fault,
            String kind,
            String summary,
            int line,
            double from,
            Optional<Double> to,
            Optional<Double> duration,
            List<AchievedNode> achieved) {}

    record AchievedNode(String what, double asked, double achieved, double lowest, double highest, long times) {}

    record LoadNode(double at, String shape, long clients, int line) {}

    record ResponseNode(
            String act,
            String condition,
            int line,
            double from,
            Optional<Double> to,
            Optional<Double> duration,
            Optional<Boolean> succeeded,
            String detail) {}

    record AlarmNode(String resource, double from, Optional<Double> to, double secondsToExhaustion, String evidence) {}

    record EventNode(double at, String kind, String what, String detail, Optional<Integer> line) {}
}
