package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Count;
import chaos.quantity.Rate;
import chaos.quantity.Span;
import chaos.words.ChaosBlock;
import java.time.Duration;
import java.util.Map;

/** The faults that take connections of the target, as words of the chaos block. */
public final class ConnectionWords {

    private ConnectionWords() {}

    /** Opens connections to the target at a rate, and holds so many. */
    public static FaultCall connectionFlood(ChaosBlock block, Rate rate, Count count) {
        return FaultWords.call("connectionFlood", Map.of("rate", rate, "count", count));
    }

    /** Opens connections to the target at a rate, holds so many, and sends on each a byte at a time. */
    public static FaultCall slowSenders(ChaosBlock block, Rate rate, Count count, Duration every) {
        return FaultWords.call("slowSenders", Map.of("rate", rate, "count", count, "every", new Span(every)));
    }
}
