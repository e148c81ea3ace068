package chaos.diagnosis.curve;

import chaos.journal.Interval;
import chaos.journal.Sample;
import chaos.metric.Readings;
import chaos.metric.Second;
import chaos.metric.Seconds;
import java.util.List;
import java.util.Optional;

/**
 * How the service bends under the load.
 *
 * @param axis the signal that the load is measured by: {@code clients} or {@code load.offered}
 * @param levels in rising order; fewer than two where the load did not climb
 * @param knee where throughput stops rising
 * @param growths of the p99 latency, each shape that can be fitted
 * @param usl the Universal Scalability Law; empty of too few levels
 */
public record Curve(String axis, List<Level> levels, Optional<Knee> knee, List<Growth> growths, Optional<UslFit> usl) {

    /** Of a run whose load never stood. */
    public static final Curve NONE =
            new Curve(Levels.CLIENTS, List.of(), Optional.empty(), List.of(), Optional.empty());

    public Curve {
        levels = List.copyOf(levels);
        growths = List.copyOf(growths);
    }

    /**
     * The curve of a part of a run.
     *
     * @param from epoch milliseconds, included
     * @param to epoch milliseconds, not included
     */
    public static Curve of(Readings readings, List<Sample> samples, List<Interval> intervals, long from, long to) {
        Levels levels = new Levels(readings, intervals);
        String axis = levels.axis(from, to);
        List<Second> seconds = Seconds.of(samples).stream()
                .filter(s -> s.at() >= from && s.end() <= to)
                .toList();
        return of(axis, levels.climb(seconds, axis));
    }

    /** The curve of levels in rising order. */
    public static Curve of(String axis, List<Level> levels) {
        List<double[]> latency =
                levels.stream().map(l -> new double[] {l.load(), l.p99()}).toList();
        return new Curve(
                axis,
                levels,
                Knee.of(levels),
                Growth.all(latency),
                UslFitter.fit(levels.stream().map(Level::observation).toList()));
    }

    /** Whether there is a curve at all. */
    public boolean bends() {
        return levels.size() > 1;
    }

    /** The shape of the p99 latency; empty where none fits. */
    public Optional<Growth> growth() {
        return Growth.best(growths);
    }

    /**
     * The highest level of which it and all below were clean.
     *
     * @param errors the percentage of errors that is still clean
     * @param p99 the latency that is still clean, in seconds
     */
    public Optional<Level> lastClean(double errors, double p99) {
        Optional<Level> last = Optional.empty();
        for (Level level : levels) {
            if (level.shares().errors() > errors || level.p99() >= p99) {
                break;
            }
            last = Optional.of(level);
        }
        return last;
    }
}
