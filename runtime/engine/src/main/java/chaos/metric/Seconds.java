package chaos.metric;

import chaos.journal.Sample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes seconds of samples, one at a time: the same when a run is watched and when its record is read again.
 *
 * <p>A second is closed {@link #GRACE} after its end, so that samplers need not agree to the millisecond; what comes later
 * than that is left out. A second in which nothing was taken is told as an empty one.
 */
public final class Seconds {

    /** How long a second waits for samples that are on their way, in milliseconds. */
    public static final long GRACE = 250;

    /** A longer silence, in seconds, is not told second by second. */
    private static final long SILENCE = 600;

    private final NavigableMap<Long, Map<String, List<Double>>> open = new TreeMap<>();
    private long next = Long.MIN_VALUE;

    /** Takes a sample; returns the seconds that its time closes, oldest first. */
    public List<Second> add(Sample sample) {
        List<Second> closed = advance(sample.at());
        long second = Math.floorDiv(sample.at(), Second.MILLIS) * Second.MILLIS;
        if (next == Long.MIN_VALUE) {
            next = second;
        }
        if (second >= next) {
            Map<String, List<Double>> row = open.computeIfAbsent(second, s -> new HashMap<>());
            sample.values().forEach((name, value) -> row.computeIfAbsent(name, n -> new ArrayList<>())
                    .add(value));
        }
        return closed;
    }

    /** It is {@code now}: returns the seconds that this closes, oldest first; none before the first sample. */
    public List<Second> advance(long now) {
        return closeTo(Math.floorDiv(now - GRACE, Second.MILLIS) * Second.MILLIS);
    }

    /** Nothing more will come: returns what is still open, oldest first. */
    public List<Second> end() {
        return open.isEmpty() ? List.of() : closeTo(open.lastKey() + Second.MILLIS);
    }

    /** All the seconds of samples. */
    public static List<Second> of(List<Sample> samples) {
        Seconds seconds = new Seconds();
        List<Second> all = new ArrayList<>();
        samples.forEach(sample -> all.addAll(seconds.add(sample)));
        all.addAll(seconds.end());
        return all;
    }

    private List<Second> closeTo(long end) {
        if (next == Long.MIN_VALUE || end <= next) {
            return List.of();
        }
        List<Second> closed = new ArrayList<>();
        while (next < end) {
            closed.add(fold(next, open.remove(next)));
            next += Second.MILLIS;
            skipLongSilence(end);
        }
        return closed;
    }

    private void skipLongSilence(long end) {
        long first = open.isEmpty() ? end : Math.min(end, open.firstKey());
        if (first - next > SILENCE * Second.MILLIS) {
            next = first;
        }
    }

    private static Second fold(long at, @Nullable Map<String, List<Double>> row) {
        Map<String, Double> values = new HashMap<>();
        if (row != null) {
            row.forEach((name, taken) -> values.put(
                    name,
                    Fold.of(name)
                            .of(taken.stream().mapToDouble(Double::doubleValue).toArray())));
        }
        return new Second(at, values);
    }
}
