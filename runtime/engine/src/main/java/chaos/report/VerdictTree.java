package chaos.report;

import chaos.plan.Expectation;
import chaos.verdict.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * What {@code verdict.json} holds; {@code chaos/schema/verdict.json} describes it.
 *
 * <p>Times are seconds from time 0 of the plan; numbers of a signal are in the base unit of its dimension.
 */
record VerdictTree(
        int version,
        String run,
        String title,
        String script,
        Outcome outcome,
        String why,
        Ending ending,
        int exitCode,
        String exitMeaning,
        List<FindingNode> findings,
        List<ObjectiveNode> objectives,
        Optional<OverloadTree> overload) {

    record FindingNode(
            int line,
            Expectation.Phase phase,
            String signal,
            String expected,
            Outcome outcome,
            Optional<String> measured,
            Optional<SpanNode> span,
            String why) {}

    record SpanNode(double from, double to) {}

    record ObjectiveNode(
            int line,
            String objective,
            String signal,
            Optional<Double> measured,
            Optional<Boolean> met,
            Optional<Double> budgetSpent,
            Optional<Double> worstBurnRate) {}
}
