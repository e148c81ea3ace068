package chaos.report;

import chaos.diagnosis.FoundLimit;
import chaos.diagnosis.Overload;
import chaos.diagnosis.ResourceLimits;
import chaos.diagnosis.Withdrawal;
import chaos.diagnosis.curve.Curve;
import chaos.diagnosis.curve.Growth;
import chaos.diagnosis.curve.Knee;
import chaos.diagnosis.curve.Level;
import chaos.diagnosis.curve.UslFit;
import chaos.quantity.Dimension;
import chaos.quantity.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a climbing load made of the service, in words and numbers. */
final class OverloadWords {

    private OverloadWords() {}

    /** The figures that say it in short. */
    static List<Figure> figures(Overload overload, ResourceLimits limits) {
        Curve curve = overload.curve();
        List<Figure> figures = new ArrayList<>();
        figures.add(overload.breakPoint()
                .map(b -> new Figure("broke at", load(curve, b.load()), b.condition()))
                .orElse(new Figure("broke at", Figure.NONE, "it was not seen to break")));
        figures.add(recovery(overload));
        figures.add(new Figure(
                "last clean level",
                overload.lastClean().map(l -> load(curve, l.load())).orElse(Figure.NONE),
                "it and all below kept what is promised"));
        figures.add(knee(curve));
        figures.add(new Figure(
                "connections", Dimension.COUNT.print(overload.mostConnections()), "the most that stood at once"));
        figures.add(new Figure(
                "bottleneck",
                limits.bottleneck().map(ResourceLimits.Bottleneck::resource).orElse(Figure.NONE),
                limits.bottleneck()
                        .map(b -> share(b.nearness()) + " of its limit " + b.when())
                        .orElse("nothing was near its limit when there was trouble")));
        figures.add(growth(curve));
        figures.add(scalability(curve));
        return figures;
    }

    private static Figure recovery(Overload overload) {
        Optional<Withdrawal> withdrawal = overload.withdrawal();
        String value = withdrawal
                .flatMap(Withdrawal::recovery)
                .map(Span::print)
                .orElse(withdrawal.isPresent() ? "not seen" : Figure.NONE);
        String note = withdrawal
                .map(w -> "after the load was withdrawn; watched for " + Span.print(w.watched()))
                .orElse("the load was not withdrawn from a broken service");
        return new Figure("recovered in", value, note);
    }

    private static Figure knee(Curve curve) {
        Optional<Knee> knee = curve.knee();
        return new Figure(
                "knee",
                knee.map(k -> load(curve, k.load())).orElse(Figure.NONE),
                knee.map(k -> "throughput stays at " + Dimension.RATE.print(rounded(k.throughput())))
                        .orElse("throughput was not seen to stop rising"));
    }

    private static Figure growth(Curve curve) {
        String qualities = curve.growths().stream()
                .map(g -> words(g.shape()) + String.format(Locale.ROOT, " %.2f", Math.max(0, g.quality())))
                .collect(Collectors.joining(", "));
        return new Figure(
                "p99 grows",
                curve.growth().map(g -> words(g.shape())).orElse(Figure.NONE),
                qualities.isEmpty() ? "too few levels" : "fit, 0 to 1: " + qualities);
    }

    private static Figure scalability(Curve curve) {
        Optional<UslFit> fit = curve.usl();
        String note = fit.map(f -> String.format(
                                Locale.ROOT,
                                "λ %.4g, σ %.3g, κ %.3g, off by %.1f %%",
                                f.law().lambda(),
                                f.law().sigma(),
                                f.law().kappa(),
                                100 * f.residual())
                        + (f.refusal().isEmpty() ? "" : "; " + f.refusal()))
                .orElse("too few levels");
        String value = fit.isPresent() && fit.get().breakPoint().isPresent()
                ? load(curve, fit.get().breakPoint().getAsDouble())
                : Figure.NONE;
        return new Figure("USL peak", value, note);
    }

    /** The order in which resources were exhausted, in a sentence; empty where none was. */
    static String sequence(Curve curve, ResourceLimits limits, Offsets offsets) {
        return limits.sequence().stream()
                .map(f -> f.resource() + " at "
                        + offsets.print(f.exhausted().orElseThrow().at())
                        + under(curve, f.exhausted().orElseThrow().load()))
                .collect(Collectors.joining(", then "));
    }

    private static String under(Curve curve, double load) {
        return Double.isFinite(load) ? " under " + load(curve, load) : "";
    }

    static String load(Curve curve, double load) {
        return curve.axis().equals("clients")
                ? String.format(Locale.ROOT, "%,.0f clients", load).replace(',', '\u2009')
                : Dimension.RATE.print(rounded(load));
    }

    /** A resource's use and its limit. */
    static String most(FoundLimit found) {
        return found.dimension().print(rounded(found.most()));
    }

    static String limit(FoundLimit found) {
        return Double.isFinite(found.limit())
                ? found.dimension().print(rounded(found.limit())) + " (" + found.why() + ")"
                : Figure.NONE;
    }

    static String share(double share) {
        return Double.isFinite(share) ? Math.round(100 * share) + " %" : Figure.NONE;
    }

    static String percent(double percent) {
        return Double.isFinite(percent) ? Dimension.PERCENT.print(rounded(percent)) : Figure.NONE;
    }

    static String seconds(double seconds) {
        return Double.isFinite(seconds) ? Dimension.DURATION.print(rounded(seconds)) : Figure.NONE;
    }

    static String rate(Level level) {
        return Dimension.RATE.print(rounded(level.throughput()));
    }

    private static String words(Growth.Shape shape) {
        return switch (shape) {
            case LINEAR -> "linearly";
            case SUPER_LINEAR -> "super-linearly";
            case EXPONENTIAL -> "exponentially";
        };
    }

    /** Three digits are as many as a run can tell. */
    private static double rounded(double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return value;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 2);
        return unit >= 1 && Math.abs(value) < 1e6 ? Math.round(value) : Math.round(value / unit) * unit;
    }
}
