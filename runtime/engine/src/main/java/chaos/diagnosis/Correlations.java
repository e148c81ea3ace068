package chaos.diagnosis;

import chaos.metric.Second;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pairs of signals whose first differences go together (Pearson); levels that merely rise both would always seem to. */
final class Correlations {

    private static final List<String> SIGNALS = List.of(
            "clients",
            "connections",
            "inFlight",
            "throughput",
            "errors",
            "latency.p50",
            "latency.p99",
            "cpu",
            "heap",
            "gc.time",
            "rss",
            "threads",
            "fileDescriptors",
            "eventLoopLag",
            "workers.busy",
            "workerQueue.depth",
            "pool.active",
            "queue.depth",
            "disk.used");

    private static final double CLOSE = 0.7;
    private static final int FEWEST = 15;
    private static final int MOST_SHOWN = 12;

    private Correlations() {}

    static List<Correlation> of(List<Second> seconds) {
        List<Correlation> found = new ArrayList<>();
        for (int i = 0; i < SIGNALS.size(); i++) {
            for (int j = i + 1; j < SIGNALS.size(); j++) {
                Correlation pair = of(seconds, SIGNALS.get(i), SIGNALS.get(j));
                if (pair.seconds() >= FEWEST && Math.abs(pair.r()) > CLOSE) {
                    found.add(pair);
                }
            }
        }
        found.sort(Comparator.comparingDouble(c -> -Math.abs(c.r())));
        return found.subList(0, Math.min(MOST_SHOWN, found.size()));
    }

    private static Correlation of(List<Second> seconds, String one, String other) {
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 1; i < seconds.size(); i++) {
            double dx = seconds.get(i).number(one) - seconds.get(i - 1).number(one);
            double dy = seconds.get(i).number(other) - seconds.get(i - 1).number(other);
            if (Double.isFinite(dx) && Double.isFinite(dy)) {
                n++;
                x += dx;
                y += dy;
                xx += dx * dx;
                yy += dy * dy;
                xy += dx * dy;
            }
        }
        double r = (n * xy - x * y) / Math.sqrt((n * xx - x * x) * (n * yy - y * y));
        return new Correlation(one, other, Double.isFinite(r) ? r : 0, (int) n);
    }
}
