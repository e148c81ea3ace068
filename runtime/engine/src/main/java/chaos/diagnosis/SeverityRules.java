package chaos.diagnosis;

import chaos.plan.Severity;
import chaos.plan.Stage;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the severity of an incident; the first rule that applies, the worst first. A burn rate of 14.4 is the quick page of
 * Google's SRE Workbook (chapter 5): it spends 2 % of a 30-day budget within an hour.
 */
public final class SeverityRules {

    private static final double CRITICAL_SHARE = 0.5;
    private static final double MAJOR_SHARE = 0.05;
    private static final double MAJOR_BURN = 14.4;

    private static final List<Function<Situation, Optional<Grade>>> RULES = List.of(
            s -> stage(s, Stage.COMPLETE_FAILURE, Severity.CRITICAL),
            s -> share(s, CRITICAL_SHARE, Severity.CRITICAL),
            s -> stage(s, Stage.PARTIAL_FAILURE, Severity.MAJOR),
            s -> share(s, MAJOR_SHARE, Severity.MAJOR),
            SeverityRules::burn);

    private SeverityRules() {}

    /** Of a run, from what it measured. */
    public static Grade of(Situation situation) {
        return RULES.stream()
                .map(rule -> rule.apply(situation))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Grade(Severity.MINOR, "nothing worse was measured: " + measured(situation)));
    }

    /** Where no run is linked, nothing is measured: when unsure, the higher one is taken (PagerDuty's incident response). */
    public static Grade unmeasured() {
        return new Grade(
                Severity.MAJOR, "no run is linked, so nothing is measured; when unsure, the higher one is taken");
    }

    private static Optional<Grade> stage(Situation situation, Stage from, Severity severity) {
        return grade(
                situation.worst().compareTo(from) >= 0 && situation.worst() != Stage.RECOVERED,
                severity,
                "stage " + situation.worst(),
                "from " + from + " on");
    }

    private static Optional<Grade> share(Situation situation, double from, Severity severity) {
        return grade(
                situation.failedShare() >= from,
                severity,
                "errors " + percent(situation.failedShare()),
                "from " + percent(from) + " on");
    }

    private static Optional<Grade> burn(Situation situation) {
        return grade(
                situation.burnRate() >= MAJOR_BURN,
                Severity.MAJOR,
                "burn rate " + rate(situation.burnRate()),
                "from " + rate(MAJOR_BURN) + " on, a page");
    }

    private static Optional<Grade> grade(boolean applies, Severity severity, String measured, String law) {
        return applies ? Optional.of(new Grade(severity, measured + "; " + severity + " " + law)) : Optional.empty();
    }

    private static String measured(Situation situation) {
        return "stage " + situation.worst() + ", errors " + percent(situation.failedShare()) + ", burn rate "
                + rate(situation.burnRate());
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "not counted" : Dimension.PERCENT.print(100 * share);
    }

    private static String rate(double rate) {
        return Double.isNaN(rate) ? "not known" : Dimension.COUNT.print(rate) + " ×";
    }
}
