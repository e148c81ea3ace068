package chaos.probe;

import chaos.plan.Watch;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A metric of the service that the script asks for. */
final class WatchedMetric implements Probe {

    private static final int MOST_SHOWN = 8;

    private final Watch watch;
    private final Watch.Metric metric;
    private final Optional<MetricsPage> page;

    WatchedMetric(Watch watch, Watch.Metric metric, Optional<MetricsPage> page) {
        this.watch = watch;
        this.metric = metric;
        this.page = page;
    }

    @Override
    public String name() {
        return "watch " + watch.signal().name();
    }

    @Override
    public Duration every() {
        return watch.every();
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public Map<String, Double> take(long at) throws IOException {
        MetricsPage there =
                page.orElseThrow(() -> new IOException("the target shows no metrics: say where it does, with "
                        + ".metrics('http://HOST:PORT/metrics') behind the target (" + watch.origin() + ")"));
        Metrics metrics = PrometheusText.read(there.fetch(), metric.name()::equals);
        double sum = metrics.sum(metric.name(), metric.labels());
        if (metrics.all().isEmpty()) {
            throw new IOException("there is no metric " + metric.name() + " on the page" + problems(metrics));
        }
        if (Double.isNaN(sum)) {
            throw new IOException("no " + metric.name() + " on the page has the labels " + metric.labels()
                    + "; there are: " + labels(metrics));
        }
        return new Values().put(watch.signal().name(), sum).map();
    }

    private String labels(Metrics metrics) {
        return metrics.all().stream()
                .filter(there -> there.name().equals(metric.name()))
                .map(there -> there.labels().toString())
                .distinct()
                .sorted()
                .limit(MOST_SHOWN)
                .collect(Collectors.joining(", "));
    }

    private static String problems(Metrics metrics) {
        return metrics.problems().isEmpty() ? "" : "; " + String.join("; ", metrics.problems());
    }
}
