package chaos.diagnosis;

import chaos.metric.Second;
import chaos.plan.BundledTarget;
import chaos.plan.Scenario;
import chaos.quantity.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Something that a service can run out of.
 *
 * @param name the signal's name
 * @param limit where it ends in a second; NaN where that is not known
 * @param why where the limit is known from
 */
record LimitedResource(
        String name, Dimension dimension, ToDoubleFunction<Second> use, ToDoubleFunction<Second> limit, String why) {

    private static final double WHOLE = 100;

    /** All that are looked at in a run of a plan. */
    static List<LimitedResource> of(Scenario plan) {
        List<LimitedResource> all = new ArrayList<>(List.of(
                bounded("workers.busy", Dimension.COUNT, "workers.max"),
                bounded("workerQueue.depth", Dimension.COUNT, "workerQueue.capacity"),
                bounded("connections", Dimension.COUNT, "connections.max"),
                bounded("heap.floor", Dimension.SIZE, "heap.max"),
                bounded("directMemory", Dimension.SIZE, "directMemory.max"),
                bounded("fileDescriptors", Dimension.COUNT, "fileDescriptors.max"),
                bounded("pool.active", Dimension.COUNT, "pool.max"),
                bounded("queue.depth", Dimension.COUNT, "queue.capacity"),
                percent("disk.used", WHOLE, "the file system"),
                percent("host.cpu", WHOLE, "all processors of the machine")));
        if (plan.target() instanceof BundledTarget target) {
            all.add(percent("cpu", WHOLE * target.cpus(), "the processors that its JVM counts on"));
        } else {
            all.add(unbounded("cpu", Dimension.PERCENT));
        }
        all.add(unbounded("rss", Dimension.SIZE));
        all.add(unbounded("threads", Dimension.COUNT));
        all.add(unbounded("eventLoopLag", Dimension.DURATION));
        return all;
    }

    /** The share of it that is used; NaN where there is no limit. */
    double nearness(Second second) {
        double end = limit.applyAsDouble(second);
        return end > 0 ? use.applyAsDouble(second) / end : Double.NaN;
    }

    private static LimitedResource bounded(String name, Dimension dimension, String limit) {
        return new LimitedResource(name, dimension, s -> s.number(name), s -> s.number(limit), limit);
    }

    private static LimitedResource percent(String name, double most, String why) {
        return new LimitedResource(name, Dimension.PERCENT, s -> s.number(name), s -> most, why);
    }

    private static LimitedResource unbounded(String name, Dimension dimension) {
        return new LimitedResource(name, dimension, s -> s.number(name), s -> Double.NaN, "none is known");
    }
}
