package chaos.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a run.
 *
 * @param from epoch milliseconds, included
 * @param to epoch milliseconds, not included
 */
public record Stretch(long from, long to) {

    public Stretch {
        if (to < from) {
            throw new IllegalArgumentException("a stretch ends after it begins, got " + from + " to " + to + " ms");
        }
    }

    /** Whether a time lies in it. */
    public boolean contains(long at) {
        return at >= from && at < to;
    }

    /** Whether it has a moment in common with a span. */
    public boolean overlaps(long begin, long end) {
        return begin < to && end > from;
    }

    /** The same moments without an overlap, in the order of time. */
    public static List<Stretch> union(List<Stretch> stretches) {
        List<Stretch> union = new ArrayList<>();
        stretches.stream().sorted(Comparator.comparingLong(Stretch::from)).forEach(next -> {
            int last = union.size() - 1;
            if (last >= 0 && next.from() <= union.get(last).to()) {
                Stretch before = union.get(last);
                union.set(last, new Stretch(before.from(), Math.max(before.to(), next.to())));
            } else {
                union.add(next);
            }
        });
        return union;
    }
}
