package chaos.load;

import chaos.journal.Event;
import chaos.journal.Interval;
import chaos.journal.Recorder;
import chaos.journal.Sample;
import chaos.metric.Saturation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Gathers the figures of a load that leaves no record; in memory that does not grow with its length. */
public final class Gathering implements Recorder {

    private static final int DIGITS = 3;

    private final Map<String, Histogram> times = new HashMap<>();
    private final Map<String, Saturation> saturated = new LinkedHashMap<>();
    private final Map<String, Integer> saturatedSeconds = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private Map<String, Double> begun = Map.of();
    private Map<String, Double> last = Map.of();
    private Map<String, Double> now = Map.of();
    private double seconds;
    private int intervals;

    /** What was gathered so far was the warm-up, and does not count. */
    public synchronized void begin() {
        times.clear();
        saturated.clear();
        saturatedSeconds.clear();
        begun = last;
        seconds = 0;
        intervals = 0;
    }

    @Override
    public synchronized void append(Event event) {
        if (event instanceof Event.Warned warned) {
            warnings.add(
                    warned.details().isEmpty()
                            ? warned.text()
                            : warned.text() + " (" + String.join("; ", warned.details()) + ")");
        }
    }

    @Override
    public synchronized void sample(Sample sample) {
        if (!sample.values().containsKey("load.started")) {
            now = sample.values();
            return;
        }
        for (Saturation sign : Saturation.in(sample.values(), last)) {
            saturated.put(sign.cause(), sign);
            saturatedSeconds.merge(sign.cause(), 1, Integer::sum);
        }
        last = sample.values();
    }

    @Override
    public synchronized void interval(Interval interval) {
        times.computeIfAbsent(interval.kind(), kind -> new Histogram(DIGITS)).add(interval.micros());
        if (interval.kind().equals("latency")) {
            seconds += (interval.to() - interval.from()) / 1e3;
            intervals++;
        }
    }

    /** The signals of the last second and of this moment. */
    public synchronized Map<String, Double> latest() {
        Map<String, Double> all = new HashMap<>(last);
        all.putAll(now);
        return all;
    }

    /** What was gathered since the begin, over the time of the intervals that it is of. */
    public synchronized Figures figures() {
        return figures(seconds);
    }

    /** What was gathered since the begin, over so many seconds; one second at a limit is no limit yet. */
    public synchronized Figures figures(double over) {
        Map<String, Double> counts = new HashMap<>();
        last.forEach((name, value) -> counts.put(name, value - begun.getOrDefault(name, 0.0)));
        List<Saturation> signs = saturated.values().stream()
                .filter(sign -> saturatedSeconds.getOrDefault(sign.cause(), 0) >= Math.max(2, intervals / 20))
                .toList();
        return new Figures(
                over,
                counts,
                copy("latency"),
                copy("serviceTime"),
                copy("lateness"),
                copy("queueTime"),
                signs,
                List.copyOf(warnings));
    }

    private Histogram copy(String kind) {
        Histogram found = times.get(kind);
        return found == null ? new Histogram(DIGITS) : found.copy();
    }
}
