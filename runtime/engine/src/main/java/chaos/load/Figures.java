package chaos.load;

import chaos.metric.Saturation;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What a load came to.
 *
 * @param seconds over which it was measured
 * @param counts by signal name, such as {@code load.finished}, of what happened in that time
 * @param latency from the intended send, in microseconds
 * @param serviceTime from the actual send, in microseconds
 * @param lateness of our own sends, in microseconds
 * @param queueTime of those arrivals that had to wait, in microseconds
 * @param saturated signs that what sent it was at its own limit, one of each cause
 * @param warnings what else was told on the way
 */
public record Figures(
        double seconds,
        Map<String, Double> counts,
        Histogram latency,
        Histogram serviceTime,
        Histogram lateness,
        Histogram queueTime,
        List<Saturation> saturated,
        List<String> warnings) {

    /** So many of a count. */
    public long count(String signal) {
        return Math.round(counts.getOrDefault(signal, 0.0));
    }

    /** All that were answered, well or not. */
    public long answered() {
        return count("load.finished") + count("load.status4xx") + count("load.status5xx") + count("load.wrong");
    }

    /** Answers a second. */
    public double requestsPerSecond() {
        return seconds > 0 ? answered() / seconds : 0;
    }
}
