package chaos.metric;

import chaos.journal.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The samples of a run by signal. Immutable. */
public final class Table {

    private final Map<String, Series> series;

    private Table(Map<String, Series> series) {
        this.series = series;
    }

    /** The samples by signal, in the order of their times. */
    public static Table of(List<Sample> samples) {
        List<Sample> ordered = new ArrayList<>(samples);
        ordered.sort(Comparator.comparingLong(Sample::at));
        Map<String, Column> columns = new HashMap<>();
        for (Sample sample : ordered) {
            sample.values().forEach((name, value) -> columns.computeIfAbsent(name, n -> new Column())
                    .add(sample.at(), value));
        }
        Map<String, Series> series = new TreeMap<>();
        columns.forEach((name, column) -> series.put(name, column.series()));
        return new Table(series);
    }

    /** The seconds of a run by signal: each value stands at its second's begin. */
    public static Table ofSeconds(List<Second> seconds) {
        return of(seconds.stream().map(s -> new Sample(s.at(), s.values())).toList());
    }

    /** A signal's values; empty where it was never taken. */
    public Series series(String signal) {
        return series.getOrDefault(signal, Series.EMPTY);
    }

    /** The names of the signals that were taken, sorted. */
    public Set<String> names() {
        return series.keySet();
    }

    private static final class Column {
        private final List<Long> times = new ArrayList<>();
        private final List<Double> values = new ArrayList<>();

        void add(long time, double value) {
            times.add(time);
            values.add(value);
        }

        Series series() {
            return new Series(
                    times.stream().mapToLong(Long::longValue).toArray(),
                    values.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
