package chaos.report;

import chaos.diagnosis.Burn;
import chaos.journal.Event;
import chaos.journal.Timeline;
import chaos.plan.BundledTarget;
import chaos.plan.Condition;
import chaos.plan.Expectation;
import chaos.plan.Scenario;
import chaos.plan.ServiceTarget;
import chaos.plan.Target;
import chaos.quantity.Dimension;
import chaos.verdict.Finding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of a plan and of its diagnosis, said in a few words. */
final class Sentences {

    private static final Pattern RELEASE = Pattern.compile("release ([^, ]+)");

    private Sentences() {}

    /** What was expected, and of which part of the run. */
    static String of(Expectation expectation) {
        String part =
                switch (expectation.phase()) {
                    case WHOLE_RUN -> "";
                    case DURING_FAULTS -> "during faults: ";
                    case AFTER_FAULTS -> "after faults: ";
                };
        return part + expectation.condition().print();
    }

    /** What was measured and why that is so, or not known; what the reason says already is not said twice. */
    static String told(Finding finding) {
        String measured = finding.measured().map(m -> "measured " + m).orElse("not measured");
        boolean twice = finding.measured().filter(finding.why()::contains).isPresent();
        return twice ? finding.why() : measured + ": " + finding.why();
    }

    /** What was attacked, and the release that served in the end, where a response put another in its place. */
    static String target(Recorded run) {
        if (!(run.plan() instanceof Scenario scenario)) {
            return "";
        }
        String asked = target(scenario.target());
        return scenario.target() instanceof BundledTarget shop
                ? servedLast(run.timeline())
                        .filter(last -> !last.equals(shop.release()))
                        .map(last -> asked + "; in the end release " + last)
                        .orElse(asked)
                : asked;
    }

    private static Optional<String> servedLast(Timeline timeline) {
        return timeline.all(Event.TargetStarted.class)
                .map(started -> RELEASE.matcher(started.event().description()))
                .filter(Matcher::find)
                .map(named -> named.group(1))
                .reduce((former, later) -> later);
    }

    private static String target(Target target) {
        if (target instanceof BundledTarget shop) {
            String memory =
                    shop.memory().map(limit -> ", memory " + limit.print()).orElse("");
            return "bundled shop %s, heap %s%s, %d cpu%s"
                    .formatted(shop.release(), shop.heap().print(), memory, shop.cpus(), shop.cpus() == 1 ? "" : "s");
        }
        return target instanceof ServiceTarget service ? "service at " + service.uri() : target.toString();
    }

    /** What was measured of an objective, in the unit of its signal. */
    static String measured(Burn burn) {
        return Double.isNaN(burn.measured()) ? "not measured" : dimension(burn).print(burn.measured());
    }

    private static Dimension dimension(Burn burn) {
        Condition condition = burn.objective().condition();
        return condition.signal().dimension();
    }

    /** How an objective fared. */
    static String fared(Burn burn) {
        if (Double.isNaN(burn.measured())) {
            return "not measured";
        }
        return burn.met() ? "met" : "missed";
    }

    /** How much of the error budget was spent; a dash where the objective has none. */
    static String spent(Burn burn) {
        return times(burn.budgetSpent());
    }

    /** The highest burn rate, 1 spends exactly the budget; a dash where the objective has none. */
    static String worst(Burn burn) {
        return times(burn.worstBurnRate());
    }

    private static String times(double factor) {
        return Double.isFinite(factor) ? Dimension.COUNT.print(factor) + " ×" : Figure.NONE;
    }
}
