package chaos.cli;

import chaos.load.Figures;
import chaos.plan.Load;
import chaos.quantity.Dimension;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** The figures of a load as a person reads them. */
record LoadText(Figures figures, Load load) {

    /** What is counted, in the order in which it is told. */
    static final List<String> KINDS = List.of(
            "started",
            "finished",
            "failed",
            "status4xx",
            "status5xx",
            "wrong",
            "timedOut",
            "refused",
            "insecure",
            "reset",
            "unsent",
            "unasked",
            "arrived",
            "queued",
            "dropped");

    private static final double[] PERCENTS = {50, 75, 90, 95, 99, 99.9, 99.99, 100};
    private static final int BARS = 10;
    private static final int WIDEST = 40;

    List<String> lines(URI uri) {
        List<String> lines = new ArrayList<>();
        String how = load.open()
                ? Dimension.RATE.print(load.peakRate()) + ", "
                        + load.arriving().backpressure().print()
                : load.peak() + " clients, as fast as they are answered";
        lines.add(uri + ": " + how);
        lines.add(String.format(
                Locale.ROOT,
                "  %d answers in %.1f s, %.1f requests/s",
                figures.answered(),
                figures.seconds(),
                figures.requestsPerSecond()));
        lines.add("");
        percentiles(lines);
        histogram(lines);
        counts(lines);
        cautions(lines);
        return lines;
    }

    private void percentiles(List<String> lines) {
        lines.add(String.format(Locale.ROOT, "  %-8s %14s %14s %14s", "", "latency", "service time", "lateness"));
        for (double percent : PERCENTS) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-8s %14s %14s %14s",
                    percent == 100 ? "max" : "p" + (percent == Math.rint(percent) ? "%.0f" : "%s").formatted(percent),
                    at(figures.latency(), percent),
                    at(figures.serviceTime(), percent),
                    at(figures.lateness(), percent)));
        }
        lines.add("");
    }

    private static String at(Histogram micros, double percent) {
        return micros.getTotalCount() == 0
                ? "-"
                : String.format(Locale.ROOT, "%.3f ms", micros.getValueAtPercentile(percent) / 1e3);
    }

    /** Latencies up to p99 in bars of the same width, and the rest in one. */
    private void histogram(List<String> lines) {
        Histogram latency = figures.latency();
        if (latency.getTotalCount() == 0) {
            return;
        }
        long step = Math.max(1, latency.getValueAtPercentile(99) / BARS + 1);
        long most = 1;
        List<Long> bars = new ArrayList<>();
        for (int i = 0; i <= BARS; i++) {
            long count = latency.getCountBetweenValues(i * step, i == BARS ? Long.MAX_VALUE / 2 : (i + 1) * step - 1);
            bars.add(count);
            most = Math.max(most, count);
        }
        for (int i = 0; i <= BARS; i++) {
            String edge = i == BARS ? "more" : String.format(Locale.ROOT, "%.3f ms", (i + 1) * step / 1e3);
            String bar = "#".repeat((int) Math.round((double) WIDEST * bars.get(i) / most));
            lines.add(String.format(Locale.ROOT, "  %12s %10d %s", edge, bars.get(i), bar)
                    .stripTrailing());
        }
        lines.add("");
    }

    private void counts(List<String> lines) {
        List<String> told = new ArrayList<>();
        for (String kind : KINDS) {
            long count = figures.count("load." + kind);
            if (count > 0 || kind.equals("failed")) {
                told.add(count + " " + kind);
            }
        }
        lines.add("  " + String.join(", ", told));
    }

    private void cautions(List<String> lines) {
        figures.warnings().forEach(warning -> lines.add("  caution: " + warning));
        if (load.open() && !figures.saturated().isEmpty()) {
            lines.add("  The figures are not to be trusted: what sent the load could not keep up ("
                    + figures.saturated().get(0).told() + ").");
        }
    }
}
