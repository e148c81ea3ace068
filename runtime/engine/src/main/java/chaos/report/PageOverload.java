package chaos.report;

import chaos.diagnosis.Correlation;
import chaos.diagnosis.FoundLimit;
import chaos.diagnosis.Overload;
import chaos.diagnosis.ResourceLimits;
import chaos.diagnosis.curve.Curve;
import chaos.diagnosis.curve.Level;
import chaos.quantity.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Where the service bends and breaks under its load, what it ran out of, and in which order. */
final class PageOverload {

    private static final int SMOOTH = 60;

    private PageOverload() {}

    static void write(Html html, Recorded run) {
        Overload overload = run.diagnosis().overload();
        ResourceLimits limits = run.diagnosis().limits();
        if (!overload.told()) {
            return;
        }
        html.open("section", "id", "overload").element("h2", "Under load");
        html.open("dl", "class", "figures");
        for (Figure f : OverloadWords.figures(overload, limits)) {
            html.open("div", "class", "figure").element("dt", f.name()).element("dd", f.value(), "class", "value");
            html.element("dd", f.note(), "class", "note").close();
        }
        html.close();
        charts(html, overload);
        sequence(html, run);
        html.close();
        levels(html, overload.curve());
        exhaustion(html, run);
        resources(html, run);
        correlated(html, limits);
    }

    private static void charts(Html html, Overload overload) {
        Curve curve = overload.curve();
        if (!curve.bends()) {
            return;
        }
        List<CurveChart.Mark> marks = new ArrayList<>();
        curve.knee().ifPresent(k -> marks.add(new CurveChart.Mark(k.load(), "knee")));
        overload.breakPoint().ifPresent(b -> marks.add(new CurveChart.Mark(b.load(), "broke")));
        html.open("div", "class", "card curves");
        List<CurveChart.Line> throughput = new ArrayList<>();
        curve.usl()
                .ifPresent(fit -> throughput.add(
                        new CurveChart.Line("scalability law", "grey dashed", law(curve, fit.law()::throughput))));
        throughput.add(line(curve, "right answers", "teal strong", Level::throughput));
        CurveChart.draw(html, "Throughput", Dimension.RATE, false, throughput, marks);
        CurveChart.draw(
                html,
                "Latency",
                Dimension.DURATION,
                true,
                List.of(
                        line(curve, "p99", "deep strong", Level::p99),
                        line(curve, "p95", "blue", Level::p95),
                        line(curve, "p50", "sky", Level::p50)),
                marks);
        CurveChart.draw(
                html,
                "Failed",
                Dimension.PERCENT,
                false,
                List.of(
                        line(curve, "all", "red strong", l -> l.shares().errors()),
                        line(curve, "refused", "orange", l -> l.shares().refused()),
                        line(curve, "timed out", "blue", l -> l.shares().timedOut()),
                        line(curve, "5xx", "grey", l -> l.shares().rejected())),
                marks);
        html.close();
    }

    private static List<double[]> law(Curve curve, java.util.function.DoubleUnaryOperator law) {
        double most = curve.levels().get(curve.levels().size() - 1).load();
        List<double[]> points = new ArrayList<>();
        for (int i = 1; i <= SMOOTH; i++) {
            double load = most * i / SMOOTH;
            points.add(new double[] {load, law.applyAsDouble(load)});
        }
        return points;
    }

    private static CurveChart.Line line(Curve curve, String label, String look, ToDoubleFunction<Level> value) {
        List<double[]> points = curve.levels().stream()
                .map(l -> new double[] {l.load(), value.applyAsDouble(l)})
                .toList();
        return new CurveChart.Line(label, look, points);
    }

    private static void sequence(Html html, Recorded run) {
        String told = OverloadWords.sequence(
                run.diagnosis().overload().curve(), run.diagnosis().limits(), run.offsets());
        html.element(
                "p",
                told.isEmpty()
                        ? "No resource was exhausted: none came to 90 % of its limit for two seconds."
                        : "Exhausted, in this order: " + told + ".",
                "class",
                "hint");
    }

    private static void levels(Html html, Curve curve) {
        HtmlTable table = new HtmlTable(
                html,
                "Levels",
                "Load",
                "Right answers",
                "p50",
                "p95",
                "p99",
                "Failed",
                "Refused",
                "Timed out",
                "5xx",
                "Connections");
        for (Level l : curve.levels()) {
            table.row("")
                    .number(OverloadWords.load(curve, l.load()))
                    .number(OverloadWords.rate(l))
                    .number(OverloadWords.seconds(l.p50()))
                    .number(OverloadWords.seconds(l.p95()))
                    .number(OverloadWords.seconds(l.p99()))
                    .number(OverloadWords.percent(l.shares().errors()))
                    .number(OverloadWords.percent(l.shares().refused()))
                    .number(OverloadWords.percent(l.shares().timedOut()))
                    .number(OverloadWords.percent(l.shares().rejected()))
                    .number(Double.isFinite(l.connections()) ? Dimension.COUNT.print(l.connections()) : Figure.NONE);
        }
        table.end("The load had no levels.");
    }

    private static void exhaustion(Html html, Recorded run) {
        Exhaustion exhaustion = Exhaustion.of(run.diagnosis());
        if (exhaustion.isEmpty()) {
            return;
        }
        HtmlTable table = new HtmlTable(html, "Exhaustion", exhaustion.columns());
        for (int i = 0; i < exhaustion.loads().size(); i++) {
            table.row("").number(exhaustion.loads().get(i));
            for (FoundLimit resource : exhaustion.resources()) {
                double share = exhaustion.share(resource, i);
                if (share >= FoundLimit.NEARLY_ALL) {
                    table.tag(OverloadWords.share(share), "COMPLETE_FAILURE");
                } else {
                    table.number(OverloadWords.share(share));
                }
            }
        }
        table.end("");
        html.element(
                "p",
                "The largest share of its limit that each resource came to at each level; marked from 90 % on, where it"
                        + " is exhausted.",
                "class",
                "soft hint");
    }

    private static void resources(Html html, Recorded run) {
        Curve curve = run.diagnosis().overload().curve();
        HtmlTable table = new HtmlTable(
                html, "Limits", "Resource", "Most used", "Under", "Limit", "Nearness", "Exhausted", "Under which load");
        for (FoundLimit f : run.diagnosis().limits().found()) {
            table.row("")
                    .text(f.resource())
                    .number(OverloadWords.most(f))
                    .number(Double.isFinite(f.loadThen()) ? OverloadWords.load(curve, f.loadThen()) : Figure.NONE)
                    .text(OverloadWords.limit(f))
                    .number(OverloadWords.share(f.nearness()));
            if (f.exhausted().isPresent()) {
                table.moment(f.exhausted().get().at(), run)
                        .number(OverloadWords.load(curve, f.exhausted().get().load()));
            } else {
                table.number(Figure.NONE).number(Figure.NONE);
            }
        }
        table.end("Nothing was measured of the target.");
    }

    private static void correlated(Html html, ResourceLimits limits) {
        if (limits.correlated().isEmpty()) {
            return;
        }
        HtmlTable table = new HtmlTable(html, "Together", "Signal", "Moved with", "r", "Seconds");
        for (Correlation c : limits.correlated()) {
            table.row("")
                    .text(c.one())
                    .text(c.other())
                    .number(String.format(Locale.ROOT, "%+.2f", c.r()))
                    .number(Integer.toString(c.seconds()));
        }
        table.end("");
        html.element(
                "p",
                "Of changes from second to second. For the eye only: nothing is concluded from it, for what moves together"
                        + " need not cause one another.",
                "class",
                "soft hint");
    }
}
