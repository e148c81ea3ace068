package chaos.diagnosis;

import chaos.metric.Second;
import chaos.quantity.Dimension;
import java.util.ArrayList;
import java.util.List;

/**
 * The heap by what collections leave behind, never by what is in use: between collections that is mostly garbage.
 *
 * <p>A young collection leaves garbage that it promoted, which makes the floor rise without a leak. The next full collection
 * finds it: the floor drops, and the drop is taken from the floors before it.
 */
final class HeapFloor implements Resource {

    /** From here on the collector runs without end: a JVM is failing before its heap is full to the last byte. */
    static final double USABLE = 0.95;

    /** A drop by this share of the heap is a full collection, and not only a young one that found fewer survivors. */
    private static final double FOUND = 0.05;

    /** A floor before the first collection. */
    private static final double NONE = -1;

    private static final int MOST_POINTS = 240;

    private final List<Point> floors = new ArrayList<>();
    private double last = Double.NaN;
    private double collections = Double.NaN;
    private double max = Double.NaN;
    private double used = Double.POSITIVE_INFINITY;

    @Override
    public String name() {
        return "heap";
    }

    @Override
    public Dimension dimension() {
        return Dimension.SIZE;
    }

    @Override
    public void note(Second second) {
        max = second.get("heap.max").orElse(max);
        used = second.get("heap").orElse(used);
        double count = second.number("gc.count");
        if (count < collections) {
            restarted();
        }
        collections = Double.isNaN(count) ? collections : count;
        add(second);
    }

    /**
     * A floor is another one only after a collection; the count of collections may be known before what they left. The
     * first that is seen may be of a collection long ago.
     */
    private void add(Second second) {
        double floor = second.get("heap.floor").orElse(second.has("heap") ? NONE : last);
        if (floor >= 0 && !Double.isNaN(last) && floor != last) {
            floors.add(new Point(second.at(), floor));
        }
        last = floor;
        if (floors.size() > MOST_POINTS) {
            floors.remove(0);
        }
    }

    @Override
    public List<Point> levels() {
        List<Point> levels = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < floors.size(); i++) {
            if (i > 0 && floors.get(i - 1).value() - floors.get(i).value() > FOUND * max) {
                levels.addAll(withoutGarbage(floors.subList(begin, i), floors.get(i)));
                begin = i;
            }
        }
        levels.addAll(floors.subList(begin, floors.size()));
        return levels;
    }

    /** Takes from floors what a later one shows to have been garbage, as if that had grown evenly from nothing. */
    private static List<Point> withoutGarbage(List<Point> before, Point found) {
        Point first = before.get(0);
        double garbage = before.get(before.size() - 1).value() - found.value();
        return before.stream()
                .map(p -> new Point(p.at(), p.value() - garbage * (p.at() - first.at()) / (found.at() - first.at())))
                .toList();
    }

    @Override
    public double limit() {
        return USABLE * max;
    }

    @Override
    public String limitReason() {
        return "95 % of the largest heap";
    }

    @Override
    public double ceiling() {
        return used;
    }

    @Override
    public boolean ofProcess() {
        return true;
    }

    @Override
    public void restarted() {
        floors.clear();
        last = Double.NaN;
        collections = Double.NaN;
        used = Double.POSITIVE_INFINITY;
    }
}
