package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.ByteRate;
import chaos.quantity.Count;
import chaos.quantity.Percent;
import chaos.quantity.Rate;
import chaos.quantity.Size;
import chaos.quantity.Span;
import chaos.quantity.Text;
import chaos.words.ChaosBlock;
import chaos.words.OneWay;
import java.time.Duration;
import java.util.Map;

/** The faults as words of the chaos block. A call that can't be is refused where the script says it. */
public final class FaultWords {

    private FaultWords() {}

    /** Keeps so much of the target's heap a second, until it is full. */
    public static FaultCall memoryLeak(ChaosBlock block, ByteRate rate) {
        return call("memoryLeak", Map.of("rate", rate));
    }

    /** Keeps so much of the target's heap a second, up to a ceiling. */
    public static FaultCall memoryLeak(ChaosBlock block, ByteRate rate, Size ceiling) {
        return call("memoryLeak", Map.of("rate", rate, "ceiling", ceiling));
    }

    /** Makes so much garbage in the target a second. */
    public static FaultCall allocationStorm(ChaosBlock block, ByteRate rate) {
        return call("allocationStorm", Map.of("rate", rate));
    }

    /** Keeps so much direct memory of the target a second, until there is no more. */
    public static FaultCall directMemoryLeak(ChaosBlock block, ByteRate rate) {
        return call("directMemoryLeak", Map.of("rate", rate));
    }

    /** Keeps so much direct memory of the target a second, up to a ceiling. */
    public static FaultCall directMemoryLeak(ChaosBlock block, ByteRate rate, Size ceiling) {
        return call("directMemoryLeak", Map.of("rate", rate, "ceiling", ceiling));
    }

    /** Grows the target's metaspace by so much a second, until there is no more. */
    public static FaultCall metaspaceGrowth(ChaosBlock block, ByteRate rate) {
        return call("metaspaceGrowth", Map.of("rate", rate));
    }

    /** Grows the target's metaspace by so much a second, up to a ceiling. */
    public static FaultCall metaspaceGrowth(ChaosBlock block, ByteRate rate, Size ceiling) {
        return call("metaspaceGrowth", Map.of("rate", rate, "ceiling", ceiling));
    }

    /** Starts so many threads in the target a second, up to a ceiling. */
    public static FaultCall threadLeak(ChaosBlock block, Rate rate, Count ceiling) {
        return call("threadLeak", Map.of("rate", rate, "ceiling", ceiling));
    }

    /** Opens so many descriptors in the target a second, until there are no more. */
    public static FaultCall descriptorLeak(ChaosBlock block, Rate rate) {
        return call("descriptorLeak", Map.of("rate", rate));
    }

    /** Opens so many descriptors in the target a second, up to a ceiling. */
    public static FaultCall descriptorLeak(ChaosBlock block, Rate rate, Count ceiling) {
        return call("descriptorLeak", Map.of("rate", rate, "ceiling", ceiling));
    }

    /** Holds the monitor of a class of the target again and again. */
    public static FaultCall monitorContention(ChaosBlock block, String name, Duration duration, Duration every) {
        return call(
                "monitorContention",
                Map.of("class", new Text(name), "duration", new Span(duration), "every", new Span(every)));
    }

    /** Has the target collect its whole heap again and again. */
    public static FaultCall fullGc(ChaosBlock block, Duration every) {
        return call("fullGc", Map.of("every", new Span(every)));
    }

    /** Keeps all threads busy of the target's executors whose names begin so. */
    public static FaultCall executorStarvation(ChaosBlock block, String threads) {
        return call("executorStarvation", Map.of("threads", new Text(threads)));
    }

    /** Keeps so many threads busy of each of the target's executors whose names begin so. */
    public static FaultCall executorStarvation(ChaosBlock block, String threads, Count count) {
        return call("executorStarvation", Map.of("threads", new Text(threads), "count", count));
    }

    /** Holds so many connections of each pool of the target. */
    public static FaultCall poolHold(ChaosBlock block, Count count) {
        return call("poolHold", Map.of("count", count));
    }

    /** Has all calls of a method of the target wait. */
    public static FaultCall slowMethod(ChaosBlock block, String type, String method, Duration delay) {
        return call(
                "slowMethod", Map.of("class", new Text(type), "method", new Text(method), "delay", new Span(delay)));
    }

    /** Has a share of the calls of a method of the target wait. */
    public static FaultCall slowMethod(ChaosBlock block, String type, String method, Duration delay, Percent percent) {
        Span wait = new Span(delay);
        return call(
                "slowMethod",
                Map.of("class", new Text(type), "method", new Text(method), "delay", wait, "percent", percent));
    }

    /** Has all calls of a method of the target throw. */
    public static FaultCall failingMethod(ChaosBlock block, String type, String method, String exception) {
        Text thrown = new Text(exception);
        return call("failingMethod", Map.of("class", new Text(type), "method", new Text(method), "exception", thrown));
    }

    /** Has a share of the calls of a method of the target throw. */
    public static FaultCall failingMethod(
            ChaosBlock block, String type, String method, String exception, Percent percent) {
        Text thrown = new Text(exception);
        return call(
                "failingMethod",
                Map.of("class", new Text(type), "method", new Text(method), "exception", thrown, "percent", percent));
    }

    /** Deadlocks threads of its own in the target, for good. */
    public static OneWay deadlock(ChaosBlock block, Count threads) {
        return new OneWay(call("deadlock", Map.of("threads", threads)));
    }

    /** Ends the target's JVM at once, with status 1. */
    public static OneWay halt(ChaosBlock block) {
        return new OneWay(call("halt", Map.of()));
    }

    /** Ends the target's JVM at once, with a status. */
    public static OneWay halt(ChaosBlock block, int status) {
        return new OneWay(call("halt", Map.of("status", new Count(status))));
    }

    /** Uses a share of one core in the target. */
    public static FaultCall cpuSpike(ChaosBlock block, Percent percent) {
        return call("cpuSpike", Map.of("percent", percent));
    }

    /** Uses a share of a core in the target with each of so many threads. */
    public static FaultCall cpuSpike(ChaosBlock block, Percent percent, Count threads) {
        return call("cpuSpike", Map.of("percent", percent, "threads", threads));
    }

    /** Blocks all event loops of the target once. */
    public static FaultCall eventLoopBlock(ChaosBlock block, Duration duration) {
        return call("eventLoopBlock", Map.of("duration", new Span(duration)));
    }

    /** Blocks all event loops of the target again and again. */
    public static FaultCall eventLoopBlock(ChaosBlock block, Duration duration, Duration every) {
        return call("eventLoopBlock", Map.of("duration", new Span(duration), "every", new Span(every)));
    }

    /** Blocks some event loops of the target again and again. */
    public static FaultCall eventLoopBlock(ChaosBlock block, Duration duration, Duration every, Count loops) {
        return call("eventLoopBlock", Map.of("duration", new Span(duration), "every", new Span(every), "loops", loops));
    }

    /** Opens connections to the target at a rate, and holds so many. */
    public static FaultCall connectionFlood(ChaosBlock block, Rate rate, Count count) {
        return call("connectionFlood", Map.of("rate", rate, "count", count));
    }

    /** Opens connections to the target at a rate, holds so many, and sends on each a byte at a time. */
    public static FaultCall slowSenders(ChaosBlock block, Rate rate, Count count, Duration every) {
        return call("slowSenders", Map.of("rate", rate, "count", count, "every", new Span(every)));
    }

    /** Fills the file system of the target's data with a file of a size. */
    public static FaultCall diskFill(ChaosBlock block, Size size) {
        return call("diskFill", Map.of("size", size));
    }

    /** Fills the file system of the target's data until it is so full. */
    public static FaultCall diskFill(ChaosBlock block, Percent percent) {
        return call("diskFill", Map.of("percent", percent));
    }

    /** Fills the file system of the target's data until it is so full; refused if less than the reserve would be left. */
    public static FaultCall diskFill(ChaosBlock block, Percent percent, Size reserve) {
        return call("diskFill", Map.of("percent", percent, "reserve", reserve));
    }

    /** Uses a share of each of so many cores of the host. */
    public static FaultCall cpuLoad(ChaosBlock block, Percent percent, Count cores) {
        return call("cpuLoad", Map.of("percent", percent, "cores", cores));
    }

    /** Holds a port of the host. */
    public static FaultCall portOccupation(ChaosBlock block, int port) {
        return call("portOccupation", Map.of("port", new Count(port)));
    }

    /** Stops the target's process. */
    public static FaultCall processPause(ChaosBlock block) {
        return call("processPause", Map.of());
    }

    /** Stops the target's process for a share of each 100 ms. */
    public static FaultCall processSlow(ChaosBlock block, Percent percent) {
        return call("processSlow", Map.of("percent", percent));
    }

    /** Stops the target's process for a share of each period. */
    public static FaultCall processSlow(ChaosBlock block, Percent percent, Duration every) {
        return call("processSlow", Map.of("percent", percent, "every", new Span(every)));
    }

    /** Kills the target's process. */
    public static OneWay processKill(ChaosBlock block) {
        return new OneWay(call("processKill", Map.of()));
    }

    /** Appends so much a second to the target's log. */
    public static FaultCall logFlood(ChaosBlock block, ByteRate rate) {
        return call("logFlood", Map.of("rate", rate));
    }

    /** Appends so much a second to the target's log, as long as more than the reserve is left on its disk. */
    public static FaultCall logFlood(ChaosBlock block, ByteRate rate, Size reserve) {
        return call("logFlood", Map.of("rate", rate, "reserve", reserve));
    }

    /** Appends so much a second to a log, by its name among the target's or in full. */
    public static FaultCall logFlood(ChaosBlock block, ByteRate rate, String file) {
        return call("logFlood", Map.of("rate", rate, "file", new Text(file)));
    }

    private static FaultCall call(String kind, Map<String, Amount> arguments) {
        FaultCall call = new FaultCall(kind, arguments);
        Catalogue.of(call).problem(call).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return call;
    }
}
