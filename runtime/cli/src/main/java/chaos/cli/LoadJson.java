package chaos.cli;

import chaos.journal.Json;
import chaos.load.Figures;
import chaos.metric.Saturation;
import chaos.plan.Load;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** The figures of a load as one JSON object; times in seconds. */
final class LoadJson {

    private LoadJson() {}

    static String of(Figures figures, Load load, URI uri) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("url", uri.toString());
        all.put("model", load.open() ? "open" : "closed");
        all.put("clients", load.open() ? load.arriving().backpressure().inFlight() : load.peak());
        if (load.open()) {
            all.put("rate", load.peakRate());
        }
        all.put("seconds", figures.seconds());
        all.put("requests", figures.answered());
        all.put("requestsPerSecond", figures.requestsPerSecond());
        all.put("latency", times(figures.latency()));
        all.put("serviceTime", times(figures.serviceTime()));
        all.put("lateness", times(figures.lateness()));
        all.put("queueTime", times(figures.queueTime()));
        all.put("counts", counts(figures));
        all.put("saturated", figures.saturated().stream().map(Saturation::told).toList());
        all.put("warnings", figures.warnings());
        return Json.write(all, Map.class);
    }

    private static Map<String, Double> times(Histogram micros) {
        Map<String, Double> times = new LinkedHashMap<>();
        if (micros.getTotalCount() > 0) {
            times.put("mean", micros.getMean() / 1e6);
            times.put("p50", micros.getValueAtPercentile(50) / 1e6);
            times.put("p75", micros.getValueAtPercentile(75) / 1e6);
            times.put("p90", micros.getValueAtPercentile(90) / 1e6);
            times.put("p95", micros.getValueAtPercentile(95) / 1e6);
            times.put("p99", micros.getValueAtPercentile(99) / 1e6);
            times.put("p999", micros.getValueAtPercentile(99.9) / 1e6);
            times.put("max", micros.getMaxValue() / 1e6);
        }
        return times;
    }

    /** Without their prefix: started, finished, refused and so on. */
    private static Map<String, Long> counts(Figures figures) {
        Map<String, Long> counts = new TreeMap<>();
        for (String kind : LoadText.KINDS) {
            counts.put(kind, figures.count("load." + kind));
        }
        return counts;
    }
}
