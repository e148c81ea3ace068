package chaos.report;

import chaos.diagnosis.Diagnosis;
import chaos.diagnosis.FoundLimit;
import chaos.diagnosis.Overload;
import chaos.diagnosis.ResourceLimits;
import chaos.diagnosis.Withdrawal;
import chaos.diagnosis.curve.Curve;
import chaos.diagnosis.curve.Growth;
import chaos.diagnosis.curve.Knee;
import chaos.diagnosis.curve.Level;
import chaos.diagnosis.curve.UslFit;
import chaos.report.VerdictTree.SpanNode;
import java.util.List;
import java.util.Optional;

/**
 * What {@code verdict.json} says of a climbing load. Times are seconds from time 0 of the plan; shares of requests are percent.
 *
 * @param axis the signal that loads are measured by: clients, or load.offered
 * @param sequence the resources that were exhausted, in their order
 * @param times parts of the run, by which the use of the resources is told too
 */
record OverloadTree(
        String axis,
        Optional<BreakNode> breakPoint,
        Optional<Double> recovery,
        Optional<Double> lastClean,
        Optional<Double> mostConnections,
        Optional<Knee> knee,
        List<LevelNode> levels,
        List<GrowthNode> p99Growth,
        Optional<UslNode> usl,
        Optional<String> bottleneck,
        List<String> sequence,
        List<SpanNode> times,
        List<LimitNode> limits) {

    record BreakNode(double at, double load, String condition) {}

    record LevelNode(
            double load,
            double from,
            double to,
            double throughput,
            Optional<Double> p50,
            Optional<Double> p95,
            Optional<Double> p99,
            Optional<Double> errors,
            Optional<Double> refused,
            Optional<Double> timedOut,
            Optional<Double> rejected) {}

    record GrowthNode(Growth.Shape shape, double a, double b, double quality, boolean chosen) {}

    record UslNode(double lambda, double sigma, double kappa, double residual, Optional<Double> peak, String refusal) {}

    /** The largest share of its limit that was used of a resource in all, at each level, and in each of the times. */
    record LimitNode(
            String resource,
            double most,
            Optional<Double> limit,
            Optional<Double> nearness,
            Optional<Double> exhaustedAt,
            Optional<Double> exhaustedUnder,
            List<Optional<Double>> byLevel,
            List<Optional<Double>> byTime) {}

    /** Empty of a run without a load that climbs. */
    static Optional<OverloadTree> of(Diagnosis diagnosis, Offsets offsets) {
        Overload overload = diagnosis.overload();
        return overload.told() ? Optional.of(tree(overload, diagnosis.limits(), offsets)) : Optional.empty();
    }

    private static OverloadTree tree(Overload overload, ResourceLimits limits, Offsets offsets) {
        Curve curve = overload.curve();
        return new OverloadTree(
                curve.axis(),
                overload.breakPoint().map(b -> new BreakNode(offsets.seconds(b.at()), b.load(), b.condition())),
                overload.withdrawal().flatMap(Withdrawal::recovery).map(d -> d.toMillis() / 1e3),
                overload.lastClean().map(Level::load),
                finite(overload.mostConnections()),
                curve.knee(),
                curve.levels().stream().map(l -> level(l, offsets)).toList(),
                curve.growths().stream()
                        .map(g -> new GrowthNode(
                                g.shape(),
                                g.a(),
                                g.b(),
                                g.quality(),
                                curve.growth().filter(g::equals).isPresent()))
                        .toList(),
                curve.usl().map(OverloadTree::usl),
                limits.bottleneck().map(ResourceLimits.Bottleneck::resource),
                limits.sequence().stream().map(FoundLimit::resource).toList(),
                limits.times().stream()
                        .map(t -> new SpanNode(offsets.seconds(t.from()), offsets.seconds(t.to())))
                        .toList(),
                limits.found().stream().map(f -> limit(f, offsets)).toList());
    }

    private static LevelNode level(Level l, Offsets offsets) {
        return new LevelNode(
                l.load(),
                offsets.seconds(l.from()),
                offsets.seconds(l.to()),
                finite(l.throughput()).orElse(0.0),
                finite(l.p50()),
                finite(l.p95()),
                finite(l.p99()),
                finite(l.shares().errors()),
                finite(l.shares().refused()),
                finite(l.shares().timedOut()),
                finite(l.shares().rejected()));
    }

    private static UslNode usl(UslFit fit) {
        return new UslNode(
                fit.law().lambda(),
                fit.law().sigma(),
                fit.law().kappa(),
                fit.residual(),
                fit.breakPoint().stream().boxed().findFirst(),
                fit.refusal());
    }

    private static LimitNode limit(FoundLimit f, Offsets offsets) {
        return new LimitNode(
                f.resource(),
                f.most(),
                finite(f.limit()),
                finite(f.nearness()),
                f.exhausted().map(e -> offsets.seconds(e.at())),
                f.exhausted().flatMap(e -> finite(e.load())),
                f.byLevel().stream().map(OverloadTree::finite).toList(),
                f.byTime().stream().map(OverloadTree::finite).toList());
    }

    private static Optional<Double> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }
}
