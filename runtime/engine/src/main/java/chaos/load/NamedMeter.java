package chaos.load;

import chaos.journal.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts and measures the requests of one name, beside all requests together. */
final class NamedMeter {

    private final String prefix;
    private final Tally tally = new Tally();
    private final Meter meter = new Meter();
    private Counts last = Counts.NONE;

    NamedMeter(String name) {
        prefix = "request." + name + ".";
    }

    void start() {
        tally.start();
    }

    void end(Ending ending) {
        tally.end(ending);
    }

    void retry() {
        tally.retry();
    }

    /** As {@link Meter#answered}. */
    void answered(long sinceIntended, long sinceSent) {
        meter.answered(sinceIntended, sinceSent);
    }

    /** The signals of the interval since the last time, and its histograms among the given ones. */
    Map<String, Double> take(double seconds, long from, long to, List<Interval> intervals) {
        Counts counts = tally.counts();
        Measured measured = meter.take();
        Second second = new Second(counts, counts.since(last), measured, seconds, Double.NaN, 0);
        last = counts;
        Map<String, Double> signals = new HashMap<>();
        second.named().forEach((name, value) -> signals.put(prefix + name, value));
        intervals.add(new Interval(prefix + "latency", from, to, measured.latency()));
        intervals.add(new Interval(prefix + "serviceTime", from, to, measured.serviceTime()));
        return signals;
    }

    /** The meters of requests by their names; requests of one name share one. */
    static final class Register {

        private final Map<String, NamedMeter> byName = new HashMap<>();
        private final List<NamedMeter> all = new ArrayList<>();

        NamedMeter of(String name) {
            return byName.computeIfAbsent(name, n -> {
                NamedMeter meter = new NamedMeter(n);
                all.add(meter);
                return meter;
            });
        }

        List<NamedMeter> all() {
            return all;
        }
    }
}
