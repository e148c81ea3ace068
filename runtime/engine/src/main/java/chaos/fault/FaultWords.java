package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.ByteRate;
import chaos.quantity.Count;
import chaos.quantity.Percent;
import chaos.quantity.Rate;
import chaos.quantity.Size;
import chaos.quantity.Span;
import chaos.words.ChaosBlock;
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

    private static FaultCall call(String kind, Map<String, Amount> arguments) {
        FaultCall call = new FaultCall(kind, arguments);
        Catalogue.of(call).problem(call).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return call;
    }
}
