package chaos.diagnosis;

import chaos.metric.Second;
import chaos.quantity.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A resource whose use is read as it is, once a second or slower. */
final class Level implements Resource {

    private static final int MOST_POINTS = 90;

    private final String name;
    private final Dimension dimension;
    private final ToDoubleFunction<Second> use;
    private final String limitSignal;
    private final boolean ofProcess;
    private final List<Point> levels = new ArrayList<>();
    private double limit = Double.NaN;

    private Level(
            String name, Dimension dimension, ToDoubleFunction<Second> use, String limitSignal, boolean ofProcess) {
        this.name = name;
        this.dimension = dimension;
        this.use = use;
        this.limitSignal = limitSignal;
        this.ofProcess = ofProcess;
    }

    /** The open file descriptors of the target, against what its process may have open. */
    static Level fileDescriptors() {
        return new Level(
                "fileDescriptors", Dimension.COUNT, s -> s.number("fileDescriptors"), "fileDescriptors.max", true);
    }

    /** What is used of the target's file system. */
    static Level disk() {
        return new Level(
                "disk", Dimension.SIZE, s -> s.number("disk.total") - s.number("disk.free"), "disk.total", false);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Dimension dimension() {
        return dimension;
    }

    @Override
    public void note(Second second) {
        limit = second.get(limitSignal).orElse(limit);
        double value = use.applyAsDouble(second);
        if (!Double.isNaN(value)) {
            levels.add(new Point(second.at(), value));
        }
        if (levels.size() > MOST_POINTS) {
            levels.remove(0);
        }
    }

    @Override
    public List<Point> levels() {
        return List.copyOf(levels);
    }

    @Override
    public double limit() {
        return limit;
    }

    @Override
    public String limitReason() {
        return limitSignal;
    }

    @Override
    public double ceiling() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean ofProcess() {
        return ofProcess;
    }

    @Override
    public void restarted() {
        if (ofProcess) {
            levels.clear();
        }
    }
}
