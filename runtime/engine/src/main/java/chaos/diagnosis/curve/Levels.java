package chaos.diagnosis.curve;

import chaos.journal.Interval;
import chaos.metric.Quantile;
import chaos.metric.Readings;
import chaos.metric.Second;
import chaos.metric.Series;
import chaos.metric.Stretch;
import chaos.metric.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Reads the levels of the load from the record: the climb alone, so that each is told once, when it was first reached. */
final class Levels {

    /** Clients where their number changes, else the rate at which requests are meant to be sent. */
    static final String CLIENTS = "clients";

    static final String OFFERED = "load.offered";

    private final Readings readings;
    private final List<Interval> intervals;

    Levels(Readings readings, List<Interval> intervals) {
        this.readings = readings;
        this.intervals = intervals;
    }

    /** The signal that the load of a part of the run is measured by. */
    String axis(long from, long to) {
        Series clients = readings.seconds().series(CLIENTS).between(from, to);
        boolean steady =
                clients.isEmpty() || clients.max().orElse(0) == clients.min().orElse(0);
        Series offered = readings.seconds().series(OFFERED).between(from, to);
        boolean moves = offered.max().orElse(0) > 1.05 * offered.min().orElse(0);
        return steady && moves ? OFFERED : CLIENTS;
    }

    /** The levels of the climb, in rising order. */
    List<Level> climb(List<Second> seconds, String axis) {
        List<Level> levels = new ArrayList<>();
        double highest = 0;
        for (Plateau plateau : Plateau.of(seconds, axis)) {
            if (plateau.load() > highest) {
                highest = plateau.load();
                levels.add(level(plateau));
            }
        }
        return levels;
    }

    private Level level(Plateau plateau) {
        Stretch part = plateau.stretch();
        double seconds = Math.max(1, part.to() - part.from()) / 1e3;
        double right = mean("goodput", part);
        return new Level(
                plateau.load(),
                part.from(),
                part.to(),
                Double.isNaN(right) ? grown("load.finished", part) / seconds : right,
                percentile(50, part),
                percentile(95, part),
                percentile(99, part),
                shares(part),
                readings.samples()
                        .series("connections.client")
                        .between(part.from(), part.to())
                        .max()
                        .orElse(Double.NaN));
    }

    private Level.Shares shares(Stretch part) {
        double over = grown("load.finished", part) + grown("load.failed", part);
        ToDoubleFunction<String> share = counter -> 100 * grown(counter, part) / over;
        return new Level.Shares(
                share.applyAsDouble("load.failed"),
                share.applyAsDouble("load.refused"),
                share.applyAsDouble("load.timedOut"),
                share.applyAsDouble("load.status5xx"));
    }

    private double mean(String signal, Stretch part) {
        return readings.seconds()
                .series(signal)
                .between(part.from(), part.to())
                .mean()
                .orElse(Double.NaN);
    }

    private double grown(String counter, Stretch part) {
        Table samples = readings.samples();
        double before = samples.series(counter).at(part.from()).orElse(0);
        return Math.max(0, samples.series(counter).at(part.to()).orElse(before) - before);
    }

    private double percentile(double percent, Stretch part) {
        return new Quantile("latency", percent).over(intervals, List.of(part)).orElse(Double.NaN);
    }
}
