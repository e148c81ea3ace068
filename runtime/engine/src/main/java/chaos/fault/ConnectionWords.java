package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Count;
import chaos.quantity.Rate;
import chaos.quantity.Span;
import chaos.quantity.Text;
import chaos.words.ChaosBlock;
import java.time.Duration;
import java.util.Map;

/** The faults that take connections of the target, as words of the chaos block. */
public final class ConnectionWords {

    private ConnectionWords() {}

    /** Opens connections to the target at a rate, and closes each at once. */
    public static FaultCall connectionFlood(ChaosBlock block, Rate rate) {
        return FaultWords.call("connectionFlood", Map.of("rate", rate));
    }

    /** Opens connections to the target at a rate, and holds so many. */
    public static FaultCall connectionFlood(ChaosBlock block, Rate rate, Count count) {
        return FaultWords.call("connectionFlood", Map.of("rate", rate, "count", count));
    }

    /** Opens connections to the target at a rate, holds so many, and sends on each a byte at a time. */
    public static FaultCall slowSenders(ChaosBlock block, Rate rate, Count count, Duration every) {
        return FaultWords.call("slowSenders", Map.of("rate", rate, "count", count, "every", new Span(every)));
    }

    /** Holds as many connections of the target as can be. */
    public static FaultCall idleConnections(ChaosBlock block) {
        return FaultWords.call("idleConnections", Map.of());
    }

    /** Holds so many connections of the target. */
    public static FaultCall idleConnections(ChaosBlock block, Count count) {
        return FaultWords.call("idleConnections", Map.of("count", count));
    }

    /** Holds as many connections of another server as can be. */
    public static FaultCall idleConnections(ChaosBlock block, String to) {
        return FaultWords.call("idleConnections", Map.of("to", new Text(to)));
    }

    /** Holds so many connections of another server. */
    public static FaultCall idleConnections(ChaosBlock block, String to, Count count) {
        return FaultWords.call("idleConnections", Map.of("to", new Text(to), "count", count));
    }
}
