package chaos.report;

import chaos.diagnosis.FoundLimit;
import chaos.diagnosis.Overload;
import chaos.diagnosis.curve.Curve;
import chaos.diagnosis.curve.Level;
import java.util.stream.Collectors;

/** Where the service bends and breaks under its load, and what it ran out of, in plain text. */
final class OverloadText {

    private OverloadText() {}

    static void write(Sheet sheet, Recorded run) {
        Overload overload = run.diagnosis().overload();
        if (!overload.told()) {
            return;
        }
        sheet.heading("Under load");
        for (Figure f : OverloadWords.figures(overload, run.diagnosis().limits())) {
            sheet.entry("  " + f.name(), 20, f.value() + (f.note().isEmpty() ? "" : " (" + f.note() + ")"));
        }
        levels(sheet, overload.curve());
        exhaustion(sheet, run);
        limits(sheet, run);
    }

    private static void exhaustion(Sheet sheet, Recorded run) {
        Exhaustion exhaustion = Exhaustion.of(run.diagnosis());
        if (exhaustion.isEmpty()) {
            return;
        }
        sheet.heading("Exhaustion by load");
        for (int i = 0; i < exhaustion.loads().size(); i++) {
            int level = i;
            sheet.entry(
                    "  " + exhaustion.loads().get(i),
                    20,
                    exhaustion.resources().stream()
                            .map(r -> r.resource() + " " + OverloadWords.share(exhaustion.share(r, level)))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static void levels(Sheet sheet, Curve curve) {
        for (Level l : curve.levels()) {
            sheet.entry(
                    "  " + OverloadWords.load(curve, l.load()),
                    20,
                    OverloadWords.rate(l) + " right, p50 " + OverloadWords.seconds(l.p50()) + ", p99 "
                            + OverloadWords.seconds(l.p99()) + ", failed "
                            + OverloadWords.percent(l.shares().errors()) + " (refused "
                            + OverloadWords.percent(l.shares().refused()) + ", timed out "
                            + OverloadWords.percent(l.shares().timedOut()) + ", 5xx "
                            + OverloadWords.percent(l.shares().rejected()) + ")");
        }
    }

    private static void limits(Sheet sheet, Recorded run) {
        String sequence = OverloadWords.sequence(
                run.diagnosis().overload().curve(), run.diagnosis().limits(), run.offsets());
        sheet.entry("  exhausted", 20, sequence.isEmpty() ? "nothing" : sequence);
        for (FoundLimit f : run.diagnosis().limits().found()) {
            String limit = Double.isFinite(f.limit())
                    ? ", " + OverloadWords.share(f.nearness()) + " of " + OverloadWords.limit(f)
                    : "";
            sheet.entry("  " + f.resource(), 20, OverloadWords.most(f) + " at the most" + limit);
        }
    }
}
