package chaos.report;

import chaos.journal.Sample;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signal over time as the page holds it.
 *
 * @param t milliseconds: the first since time 0, each other since the one before
 * @param v values with four significant digits; null where a gap begins
 */
record Packed(List<Integer> t, List<@Nullable Double> v) {

    private static final MathContext DIGITS = new MathContext(4);

    /**
     * Packs a signal into about {@code most} points; of each stretch that is thinned out its lowest and highest stay.
     *
     * @param samples in the order of time
     * @param end epoch milliseconds of the end of the record; a signal that ended long before ends with a gap
     */
    static Packed of(String signal, List<Sample> samples, long zero, long end, int most) {
        List<Point> taken = samples.stream()
                .filter(s -> s.values().containsKey(signal))
                .map(s -> new Point(s.at(), s.values().get(signal)))
                .filter(p -> Double.isFinite(p.value()))
                .toList();
        return pack(withGaps(thin(taken, most), end), zero);
    }

    /** Keeps the lowest and the highest of each of equally long stretches of time. */
    static List<Point> thin(List<Point> points, int most) {
        if (points.size() <= most) {
            return points;
        }
        long begin = points.get(0).at();
        double width = (points.get(points.size() - 1).at() - begin + 1) / (most / 2.0);
        List<Point> kept = new ArrayList<>();
        int from = 0;
        while (from < points.size()) {
            long bucket = (long) ((points.get(from).at() - begin) / width);
            int to = from + 1;
            while (to < points.size() && (long) ((points.get(to).at() - begin) / width) == bucket) {
                to++;
            }
            extremes(points.subList(from, to), kept);
            from = to;
        }
        return kept;
    }

    private static void extremes(List<Point> bucket, List<Point> kept) {
        Point low = bucket.get(0);
        Point high = low;
        for (Point p : bucket) {
            low = p.value() < low.value() ? p : low;
            high = p.value() > high.value() ? p : high;
        }
        kept.add(low.at() <= high.at() ? low : high);
        if (low != high) {
            kept.add(low.at() <= high.at() ? high : low);
        }
    }

    /** A gap begins where nothing came for more than three of the usual intervals. */
    private static List<Point> withGaps(List<Point> points, long end) {
        long usual = usual(points);
        List<Point> whole = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            whole.add(point);
            long next = i + 1 < points.size() ? points.get(i + 1).at() : end;
            if (next - point.at() > 3 * usual) {
                whole.add(new Point(point.at() + usual, Double.NaN));
            }
        }
        return whole;
    }

    /** The interval in the middle of all, at least 200 ms. */
    private static long usual(List<Point> points) {
        long[] intervals = new long[Math.max(0, points.size() - 1)];
        Arrays.setAll(intervals, i -> points.get(i + 1).at() - points.get(i).at());
        Arrays.sort(intervals);
        return intervals.length == 0 ? 1_000 : Math.max(200, intervals[intervals.length / 2]);
    }

    private static Packed pack(List<Point> points, long zero) {
        List<Integer> t = new ArrayList<>(points.size());
        List<@Nullable Double> v = new ArrayList<>(points.size());
        long last = zero;
        for (Point p : points) {
            t.add((int) (p.at() - last));
            v.add(Double.isNaN(p.value()) ? null : rounded(p.value()));
            last = p.at();
        }
        return new Packed(t, v);
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).doubleValue();
    }

    /** A number and when it was taken. */
    record Point(long at, double value) {}
}
