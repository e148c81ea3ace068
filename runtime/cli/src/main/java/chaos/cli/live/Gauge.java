package chaos.cli.live;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * One of the few numbers that matter while a run goes on.
 *
 * @param importance where there is little room, the gauge with the lowest number stays
 */
record Gauge(int importance, Function<Progress, Optional<String>> text) {

    private static final double MILLI = 1e3;
    private static final double MEGA = 1e6;

    /** All gauges, from left to right. */
    static final List<Gauge> ALL = List.of(
            new Gauge(4, p -> show(p, "clients", v -> number(v) + " clients")),
            new Gauge(3, p -> show(p, "throughput", v -> number(v) + " req/s")),
            new Gauge(1, p -> show(p, "latency.p99", v -> "p99 " + number(v * MILLI) + " ms")),
            new Gauge(2, p -> show(p, "errors", v -> "errors " + number(v) + " %")),
            new Gauge(5, Gauge::heap));

    private static Optional<String> heap(Progress progress) {
        OptionalDouble used = progress.value("heap");
        if (used.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble max = progress.value("heap.max");
        String limit = max.isPresent() ? "/" + number(max.getAsDouble() / MEGA) : "";
        return Optional.of("heap " + number(used.getAsDouble() / MEGA) + limit + " MB");
    }

    private static Optional<String> show(Progress progress, String signal, Function<Double, String> words) {
        OptionalDouble value = progress.value(signal);
        return value.isPresent() ? Optional.of(words.apply(value.getAsDouble())) : Optional.empty();
    }

    /** Whole numbers from 10 on, one digit after the point below. */
    private static String number(double value) {
        boolean whole = Math.abs(value) >= 9.95 || value == Math.rint(value);
        return String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", value);
    }
}
