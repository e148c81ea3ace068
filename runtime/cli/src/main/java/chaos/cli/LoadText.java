package chaos.cli;

import chaos.load.Figures;
import chaos.plan.Load;
import chaos.quantity.Dimension;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * The figures of a load as a person reads them.
 *
 * @param columns that a line may take
 */
record LoadText(Figures figures, Load load, int columns) {

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
            "early",
            "unsent",
            "unasked",
            "arrived",
            "queued",
            "dropped");

    private static final double[] PERCENTS = {50, 75, 90, 95, 99, 99.9, 99.99, 100};
    private static final int BARS = 10;
    private static final int WIDEST = 60;
    private static final int BEFORE_BARS = 27;

    /** What each kind of trouble is to who reads it. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("finished", "answered as expected"),
            Map.entry("status4xx", "answered with 4xx"),
            Map.entry("status5xx", "answered with 5xx"),
            Map.entry("wrong", "answered wrongly, or with what is no HTTP"),
            Map.entry("timedOut", "timed out"),
            Map.entry("refused", "connection refused"),
            Map.entry("reset", "connection reset or closed"),
            Map.entry("insecure", "connection not secured"),
            Map.entry("early", "answered before it was asked"),
            Map.entry("unsent", "not sent: no descriptor or port was left"),
            Map.entry("unasked", "answered what was not asked"),
            Map.entry("queued", "waited for a free connection"),
            Map.entry("dropped", "dropped: all connections were busy"));

    List<String> lines(URI uri) {
        List<String> lines = new ArrayList<>();
        String how = load.open()
                ? Dimension.RATE.print(load.peakRate()) + ", "
                        + load.arriving().backpressure().print()
                : load.peak() + " clients, as fast as they are answered";
        lines.add(uri.toString());
        lines.add("  " + how);
        lines.add(String.format(
                Locale.ROOT,
                "  %d answers in %.1f s: %.1f requests/s",
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
        lines.add(String.format(Locale.ROOT, "  %-13s %10s", "latency up to", "answers"));
        int widest = Math.max(1, Math.min(WIDEST, columns - BEFORE_BARS));
        for (int i = 0; i <= BARS; i++) {
            String edge = i == BARS ? "more" : String.format(Locale.ROOT, "%.3f ms", (i + 1) * step / 1e3);
            String bar = "█".repeat((int) Math.ceil((double) widest * bars.get(i) / most));
            lines.add(String.format(Locale.ROOT, "  %13s %10d %s", edge, bars.get(i), bar)
                    .stripTrailing());
        }
        lines.add("");
    }

    /** Only what there was, with its share of all that were sent. */
    private void counts(List<String> lines) {
        double started = Math.max(1, figures.count("load.started"));
        for (String kind : KINDS) {
            long count = figures.count("load." + kind);
            if (WORDS.containsKey(kind) && (count > 0 || kind.equals("finished"))) {
                lines.add(String.format(
                        Locale.ROOT, "  %10d  %5.1f %%  %s", count, 100 * count / started, WORDS.get(kind)));
            }
        }
    }

    private void cautions(List<String> lines) {
        figures.warnings().forEach(warning -> wrap(lines, "caution: " + warning));
        figures.saturated().forEach(sign -> wrap(lines, "limited by what sent it: " + sign.told()));
        if (load.open() && !figures.saturated().isEmpty()) {
            wrap(lines, "The figures are not to be trusted: what sent the load could not keep up.");
        }
    }

    /** In lines that the terminal need not fold; a word that is longer than a line is one. */
    private void wrap(List<String> lines, String text) {
        StringBuilder line = new StringBuilder("  ");
        for (String word : text.split(" ")) {
            if (!line.toString().isBlank() && line.length() + word.length() >= columns) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder("    ");
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }
}
