package chaos.report;

import static chaos.report.ChartSpec.Line.bound;
import static chaos.report.ChartSpec.Line.filled;
import static chaos.report.ChartSpec.Line.line;

import chaos.quantity.Dimension;
import java.util.List;

/** The charts that there are, in the order of the page. */
final class ChartCatalogue {

    /** Shown wherever there is something to show. */
    static final List<ChartSpec> ALWAYS = List.of(
            ChartSpec.logarithmic(
                    "Latency",
                    Dimension.DURATION,
                    line("latency.max", "max", "mist thin"),
                    line("latency.p99", "p99", "deep strong"),
                    line("latency.p95", "p95", "blue"),
                    line("latency.p50", "p50", "sky")),
            ChartSpec.of(
                    "Throughput",
                    Dimension.RATE,
                    0,
                    line("load.offered", "offered", "grey dashed"),
                    line("throughput", "answered", "blue"),
                    line("goodput", "right", "teal strong")),
            ChartSpec.of("Errors", Dimension.PERCENT, 5, filled("errors", "failed", "red")),
            ChartSpec.of(
                    "CPU",
                    Dimension.PERCENT,
                    100,
                    line("host.cpu", "host, of all cores", "orange"),
                    line("cpu", "process, of one core", "blue")),
            ChartSpec.of(
                    "Heap",
                    Dimension.SIZE,
                    0,
                    bound("heap.max", "max"),
                    line("heap", "used", "sky"),
                    line("heap.floor", "left after collections", "deep strong")),
            ChartSpec.of("Event-loop lag", Dimension.DURATION, 0.01, filled("eventLoopLag", "lag", "blue")),
            ChartSpec.of(
                    "Clients and connections",
                    Dimension.COUNT,
                    0,
                    line("clients", "clients", "grey dashed"),
                    line("connections", "open at the target", "blue"),
                    line("inFlight", "in flight", "orange thin")));

    /** Shown where something moved. */
    static final List<ChartSpec> WHERE_MOVED = List.of(
            ChartSpec.of("Garbage collection", Dimension.PERCENT, 5, filled("gc.time", "share of time", "orange")),
            ChartSpec.of(
                    "Queue",
                    Dimension.COUNT,
                    0,
                    bound("queue.capacity", "capacity"),
                    line("queue.depth", "depth", "blue")),
            ChartSpec.of(
                    "Connection pool",
                    Dimension.COUNT,
                    0,
                    bound("pool.max", "max"),
                    line("pool.active", "active", "blue"),
                    line("pool.pending", "pending", "orange")),
            ChartSpec.of("Disk used", Dimension.PERCENT, 100, filled("disk.used", "of the target's data", "teal")),
            ChartSpec.of(
                    "File descriptors",
                    Dimension.COUNT,
                    0,
                    bound("fileDescriptors.max", "max"),
                    line("fileDescriptors", "open", "blue")),
            ChartSpec.of("Threads", Dimension.COUNT, 0, line("threads", "threads", "blue")),
            ChartSpec.of(
                    "Direct memory",
                    Dimension.SIZE,
                    16e6,
                    bound("directMemory.max", "max"),
                    line("directMemory", "used", "blue")),
            ChartSpec.of("Resident memory", Dimension.SIZE, 0, line("rss", "process", "blue")),
            ChartSpec.of(
                    "Disk traffic",
                    Dimension.BYTE_RATE,
                    1e6,
                    line("disk.read", "read", "blue"),
                    line("disk.write", "written", "orange")),
            ChartSpec.of(
                    "Pressure",
                    Dimension.PERCENT,
                    5,
                    line("pressure.cpu", "cpu", "blue"),
                    line("pressure.memory", "memory", "orange"),
                    line("pressure.io", "io", "teal")),
            ChartSpec.of(
                    "Accept-queue drops",
                    Dimension.RATE,
                    1,
                    filled("acceptQueue.drops", "connections dropped", "red")));

    private ChartCatalogue() {}
}
