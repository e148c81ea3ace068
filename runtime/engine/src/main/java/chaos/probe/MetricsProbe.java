package chaos.probe;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the service tells about itself. */
final class MetricsProbe implements Probe {

    private final MetricsPage page;
    private final List<MetricSignal> table;
    private final Set<String> names;
    private final Map<String, Rate> rates = new HashMap<>();

    MetricsProbe(MetricsPage page, List<MetricSignal> table) {
        this.page = page;
        this.table = List.copyOf(table);
        names = table.stream()
                .flatMap(signal -> signal.sources().stream())
                .map(MetricSignal.Source::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public Duration every() {
        return Rates.METRICS;
    }

    @Override
    public boolean waits() {
        return true;
    }

    @Override
    public Map<String, Double> take(long at) throws IOException {
        return signals(at, PrometheusText.read(page.fetch(), names::contains));
    }

    Map<String, Double> signals(long at, Metrics metrics) {
        Values values = new Values();
        for (MetricSignal signal : table) {
            values.put(signal.signal(), number(at, signal, firstOf(signal, metrics)));
        }
        return values.map();
    }

    /** None of the table's figures can be below 0: services say so where they do not know. */
    private static double firstOf(MetricSignal signal, Metrics metrics) {
        return signal.sources().stream()
                .mapToDouble(source -> metrics.sum(source.name(), source.labels()))
                .filter(value -> value >= 0)
                .findFirst()
                .orElse(Double.NaN);
    }

    private double number(long at, MetricSignal signal, double value) {
        if (signal.use() == MetricSignal.Use.VALUE || Double.isNaN(value)) {
            return value;
        }
        return 100 * rates.computeIfAbsent(signal.signal(), s -> new Rate()).perSecond(at, value);
    }
}
