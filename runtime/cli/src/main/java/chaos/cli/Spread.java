package chaos.cli;

import chaos.diagnosis.BreakPoint;
import chaos.diagnosis.Diagnosis;
import chaos.diagnosis.StageSpan;
import chaos.diagnosis.Withdrawal;
import chaos.diagnosis.curve.Knee;
import chaos.diagnosis.curve.Level;
import chaos.metric.Quantile;
import chaos.metric.Statistics;
import chaos.metric.Stretch;
import chaos.metric.Table;
import chaos.metric.Totals;
import chaos.quantity.Dimension;
import chaos.report.Recorded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much the runs of one plan differ: is what happened reproducible?
 *
 * @param runs how many there were
 * @param outcomes how often each verdict came out
 * @param figures every onset and figure, those of all runs that had it
 */
record Spread(int runs, Map<String, Integer> outcomes, List<Row> figures) {

    /**
     * A figure over the runs.
     *
     * @param seen in how many runs it was there
     */
    record Row(String figure, Dimension dimension, int seen, double min, double median, double max) {}

    static Spread of(List<Recorded> runs) {
        Map<String, Integer> outcomes = new LinkedHashMap<>();
        Map<String, List<Double>> values = new LinkedHashMap<>();
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        for (Recorded run : runs) {
            outcomes.merge(run.verdict().outcome().name(), 1, Integer::sum);
            for (Value value : values(run)) {
                dimensions.putIfAbsent(value.figure(), value.dimension());
                values.computeIfAbsent(value.figure(), f -> new ArrayList<>()).add(value.number());
            }
        }
        List<Row> rows = new ArrayList<>();
        values.forEach((figure, of) -> rows.add(row(figure, dimensions.getOrDefault(figure, Dimension.COUNT), of)));
        return new Spread(runs.size(), outcomes, rows);
    }

    private static Row row(String figure, Dimension dimension, List<Double> of) {
        double[] sorted = of.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Row(
                figure, dimension, sorted.length, sorted[0], Statistics.median(sorted), sorted[sorted.length - 1]);
    }

    private record Value(String figure, Dimension dimension, double number) {}

    private static List<Value> values(Recorded run) {
        List<Value> values = new ArrayList<>();
        Diagnosis diagnosis = run.diagnosis();
        long zero = run.timeline().zero().orElse(run.timeline().begin());
        List<String> told = new ArrayList<>();
        for (StageSpan span : diagnosis.stages()) {
            // The first time that a stage was entered; a run may enter it again.
            if (!told.contains(span.stage().name())) {
                told.add(span.stage().name());
                values.add(new Value(span.stage() + " at", Dimension.DURATION, (span.from() - zero) / 1e3));
            }
        }
        add(values, "time to failure", diagnosis.timeToFailure().map(d -> d.toMillis() / 1e3), Dimension.DURATION);
        add(values, "forecast lead", diagnosis.lead().map(d -> d.toMillis() / 1e3), Dimension.DURATION);
        add(values, "recovery", diagnosis.recovery().map(d -> d.toMillis() / 1e3), Dimension.DURATION);
        overload(values, run);
        load(values, run, zero);
        return values;
    }

    private static void overload(List<Value> values, Recorded run) {
        var overload = run.diagnosis().overload();
        add(values, "breakPoint", overload.breakPoint().map(BreakPoint::load), Dimension.COUNT);
        add(
                values,
                "breakPoint.recovery",
                overload.withdrawal().flatMap(Withdrawal::recovery).map(d -> d.toMillis() / 1e3),
                Dimension.DURATION);
        add(values, "lastClean", overload.lastClean().map(Level::load), Dimension.COUNT);
        add(values, "knee", overload.curve().knee().map(Knee::load), Dimension.COUNT);
        add(values, "knee.throughput", overload.curve().knee().map(Knee::throughput), Dimension.RATE);
    }

    private static void load(List<Value> values, Recorded run, long zero) {
        List<Stretch> plan =
                List.of(new Stretch(zero, Math.max(zero, run.timeline().planEnd())));
        Totals totals = Totals.over(Table.of(run.timeline().samples()), plan);
        add(values, "availability", finite(totals.availability()), Dimension.PERCENT);
        for (double percent : new double[] {50, 99}) {
            var latency = new Quantile("latency", percent).over(run.timeline().intervals(), plan);
            add(
                    values,
                    "latency.p" + Math.round(percent),
                    latency.isPresent() ? Optional.of(latency.getAsDouble()) : Optional.empty(),
                    Dimension.DURATION);
        }
    }

    private static Optional<Double> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    private static void add(List<Value> values, String figure, Optional<Double> number, Dimension dimension) {
        number.ifPresent(n -> values.add(new Value(figure, dimension, n)));
    }

    /** The table that a person reads. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(runs + (runs == 1 ? " run: " : " runs: ") + outcomes);
        lines.add("%-24s %6s %14s %14s %14s".formatted("", "seen", "min", "median", "max"));
        for (Row row : figures) {
            lines.add("%-24s %6s %14s %14s %14s"
                    .formatted(
                            row.figure(),
                            row.seen() + "/" + runs,
                            print(row, row.min()),
                            print(row, row.median()),
                            print(row, row.max())));
        }
        return lines;
    }

    private static String print(Row row, double value) {
        double unit = value == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 3);
        return row.dimension()
                .print(row.dimension() == Dimension.COUNT ? Math.round(value) : Math.round(value / unit) * unit);
    }
}
