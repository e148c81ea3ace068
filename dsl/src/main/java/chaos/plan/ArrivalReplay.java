package chaos.plan;

import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;

/**
 * Arrivals as they were recorded once: evenly spread between two times of the record.
 *
 * @param file where it was read from; its values are in the plan, so that the file is not needed any more
 * @param times seconds since the begin, the first 0, each later than the one before; the last is the end
 * @param counts how many had arrived by each of the times, the first 0, never fewer than before
 */
public record ArrivalReplay(DataFile file, List<Double> times, List<Double> counts, Origin origin)
        implements OpenShape {

    public ArrivalReplay {
        times = List.copyOf(times);
        counts = List.copyOf(counts);
        if (times.size() < 2 || times.size() != counts.size()) {
            throw new IllegalArgumentException("a replay has at least two times and a count for each, got "
                    + times.size() + " times and " + counts.size() + " counts");
        }
    }

    @Override
    public Duration length() {
        return Duration.ofNanos(Math.round(times.get(times.size() - 1) * 1e9));
    }

    @Override
    public double rateAt(double seconds) {
        return rateOf(lastBelow(times, Math.nextUp(seconds)));
    }

    @Override
    public double countAt(double seconds) {
        int piece = lastBelow(times, Math.nextUp(seconds));
        return counts.get(piece) + rateOf(piece) * (seconds - times.get(piece));
    }

    @Override
    public double timeOf(double count) {
        int piece = lastBelow(counts, count);
        double rest = count - counts.get(piece);
        double within = rest <= 0 ? 0 : rest / rateOf(piece);
        return Math.min(times.get(piece + 1), times.get(piece) + within);
    }

    @Override
    public double peakRate() {
        double highest = 0;
        for (int piece = 0; piece + 1 < times.size(); piece++) {
            highest = Math.max(highest, rateOf(piece));
        }
        return highest;
    }

    @Override
    public String print() {
        return "replay " + file.path() + " (" + Math.round(count()) + " arrivals) for " + Span.print(length());
    }

    /** In words: a day has 86 400 times. */
    @Override
    public String toString() {
        return print();
    }

    private double rateOf(int piece) {
        return (counts.get(piece + 1) - counts.get(piece)) / (times.get(piece + 1) - times.get(piece));
    }

    /** The last piece at whose begin the value is still smaller; the first where there is none. */
    private static int lastBelow(List<Double> begins, double value) {
        int low = 0;
        int high = begins.size() - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (begins.get(middle) < value) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
