package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Count;
import chaos.quantity.Percent;
import chaos.quantity.Span;
import chaos.quantity.Text;
import chaos.words.ChaosBlock;
import chaos.words.OneWay;
import java.time.Duration;
import java.util.Map;

/** The faults that keep a JVM from its work, as words of the chaos block. */
public final class JvmWords {

    private JvmWords() {}

    /** Holds the monitor of a class of the target again and again. */
    public static FaultCall monitorContention(ChaosBlock block, String name, Duration duration, Duration every) {
        return FaultWords.call(
                "monitorContention",
                Map.of("class", new Text(name), "duration", new Span(duration), "every", new Span(every)));
    }

    /** Has the target collect its whole heap again and again. */
    public static FaultCall fullGc(ChaosBlock block, Duration every) {
        return FaultWords.call("fullGc", Map.of("every", new Span(every)));
    }

    /** Keeps all threads busy of the target's executors whose names begin so. */
    public static FaultCall executorStarvation(ChaosBlock block, String threads) {
        return FaultWords.call("executorStarvation", Map.of("threads", new Text(threads)));
    }

    /** Keeps so many threads busy of each of the target's executors whose names begin so. */
    public static FaultCall executorStarvation(ChaosBlock block, String threads, Count count) {
        return FaultWords.call("executorStarvation", Map.of("threads", new Text(threads), "count", count));
    }

    /** Holds so many connections of each pool of the target. */
    public static FaultCall poolHold(ChaosBlock block, Count count) {
        return FaultWords.call("poolHold", Map.of("count", count));
    }

    /** Deadlocks threads of its own in the target, for good. */
    public static OneWay deadlock(ChaosBlock block, Count threads) {
        return new OneWay(FaultWords.call("deadlock", Map.of("threads", threads)));
    }

    /** Ends the target's JVM at once, with status 1. */
    public static OneWay halt(ChaosBlock block) {
        return new OneWay(FaultWords.call("halt", Map.of()));
    }

    /** Ends the target's JVM at once, with a status. */
    public static OneWay halt(ChaosBlock block, int status) {
        return new OneWay(FaultWords.call("halt", Map.of("status", new Count(status))));
    }

    /** Uses a share of one core in the target. */
    public static FaultCall cpuSpike(ChaosBlock block, Percent percent) {
        return FaultWords.call("cpuSpike", Map.of("percent", percent));
    }

    /** Uses a share of a core in the target with each of so many threads. */
    public static FaultCall cpuSpike(ChaosBlock block, Percent percent, Count threads) {
        return FaultWords.call("cpuSpike", Map.of("percent", percent, "threads", threads));
    }

    /** Blocks all event loops of the target once. */
    public static FaultCall eventLoopBlock(ChaosBlock block, Duration duration) {
        return FaultWords.call("eventLoopBlock", Map.of("duration", new Span(duration)));
    }

    /** Blocks all event loops of the target again and again. */
    public static FaultCall eventLoopBlock(ChaosBlock block, Duration duration, Duration every) {
        return FaultWords.call("eventLoopBlock", Map.of("duration", new Span(duration), "every", new Span(every)));
    }

    /** Blocks some event loops of the target again and again. */
    public static FaultCall eventLoopBlock(ChaosBlock block, Duration duration, Duration every, Count loops) {
        return FaultWords.call(
                "eventLoopBlock", Map.of("duration", new Span(duration), "every", new Span(every), "loops", loops));
    }
}
