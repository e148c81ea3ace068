package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.ByteRate;
import chaos.quantity.Count;
import chaos.quantity.Percent;
import chaos.quantity.Span;
import chaos.quantity.Text;
import chaos.words.ChaosBlock;
import chaos.words.Nearest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The faults of the network as words of the chaos block. Each may be told {@code port:}, {@code host:} and
 * {@code direction:}; without these it is done to the target's port.
 */
public final class NetworkWords {

    private static final List<String> WHERE = List.of("port", "host", "direction");

    private NetworkWords() {}

    /** Loses a share of the packets of the target's port. */
    public static FaultCall networkLoss(ChaosBlock block, Percent percent) {
        return networkLoss(block, Map.of(), percent);
    }

    /** Loses a share of some packets. */
    public static FaultCall networkLoss(ChaosBlock block, Map<String, ?> where, Percent percent) {
        return call("networkLoss", where, Map.of("percent", percent));
    }

    /** Loses all packets of the target's port. */
    public static FaultCall networkPartition(ChaosBlock block) {
        return networkPartition(block, Map.of());
    }

    /** Loses all of some packets. */
    public static FaultCall networkPartition(ChaosBlock block, Map<String, ?> where) {
        return call("networkPartition", where, Map.of());
    }

    /** Resets all connections of the target's port. */
    public static FaultCall networkReset(ChaosBlock block) {
        return networkReset(block, Map.of());
    }

    /** Resets some connections. */
    public static FaultCall networkReset(ChaosBlock block, Map<String, ?> where) {
        return call("networkReset", where, Map.of());
    }

    /** Resets a share of the connections of the target's port. */
    public static FaultCall networkReset(ChaosBlock block, Percent percent) {
        return networkReset(block, Map.of(), percent);
    }

    /** Resets a share of some connections. */
    public static FaultCall networkReset(ChaosBlock block, Map<String, ?> where, Percent percent) {
        return call("networkReset", where, Map.of("percent", percent));
    }

    /** Lets the target's port send no more than a rate. */
    public static FaultCall networkLimit(ChaosBlock block, ByteRate rate) {
        return networkLimit(block, Map.of(), rate);
    }

    /** Lets pass no more than a rate of some packets. */
    public static FaultCall networkLimit(ChaosBlock block, Map<String, ?> where, ByteRate rate) {
        return call("networkLimit", where, Map.of("rate", rate));
    }

    /** Delays what the target's port sends. */
    public static FaultCall networkDelay(ChaosBlock block, Duration delay) {
        return networkDelay(block, Map.of(), delay);
    }

    /** Delays some packets. */
    public static FaultCall networkDelay(ChaosBlock block, Map<String, ?> where, Duration delay) {
        return call("networkDelay", where, Map.of("delay", new Span(delay)));
    }

    /** Delays what the target's port sends, each time by a little more or less. */
    public static FaultCall networkDelay(ChaosBlock block, Duration delay, Duration jitter) {
        return networkDelay(block, Map.of(), delay, jitter);
    }

    /** Delays some packets, each by a little more or less. */
    public static FaultCall networkDelay(ChaosBlock block, Map<String, ?> where, Duration delay, Duration jitter) {
        return call("networkDelay", where, Map.of("delay", new Span(delay), "jitter", new Span(jitter)));
    }

    /** Sends twice a share of what the target's port sends. */
    public static FaultCall networkDuplication(ChaosBlock block, Percent percent) {
        return networkDuplication(block, Map.of(), percent);
    }

    /** Sends twice a share of some packets. */
    public static FaultCall networkDuplication(ChaosBlock block, Map<String, ?> where, Percent percent) {
        return call("networkDuplication", where, Map.of("percent", percent));
    }

    /** Flips a bit in a share of what the target's port sends. */
    public static FaultCall networkCorruption(ChaosBlock block, Percent percent) {
        return networkCorruption(block, Map.of(), percent);
    }

    /** Flips a bit in a share of some packets. */
    public static FaultCall networkCorruption(ChaosBlock block, Map<String, ?> where, Percent percent) {
        return call("networkCorruption", where, Map.of("percent", percent));
    }

    /** Has a share of what the target's port sends overtake the rest, which is delayed. */
    public static FaultCall networkReordering(ChaosBlock block, Percent percent, Duration delay) {
        return networkReordering(block, Map.of(), percent, delay);
    }

    /** Has a share of some packets overtake the others, which are delayed. */
    public static FaultCall networkReordering(ChaosBlock block, Map<String, ?> where, Percent percent, Duration delay) {
        return call("networkReordering", where, Map.of("percent", percent, "delay", new Span(delay)));
    }

    private static FaultCall call(String kind, Map<String, ?> where, Map<String, Amount> told) {
        Map<String, Amount> arguments = new LinkedHashMap<>(told);
        where.forEach((name, value) -> arguments.put(checked(kind, name), amount(kind, name, value)));
        return FaultWords.call(kind, arguments);
    }

    private static String checked(String kind, String name) {
        if (WHERE.contains(name)) {
            return name;
        }
        String nearest = Nearest.of(name, WHERE);
        throw new IllegalArgumentException(kind + " may be told port:, host: and direction:, got '" + name + ":'"
                + (nearest.isEmpty() ? "" : "; did you mean " + nearest + ":?"));
    }

    private static Amount amount(String kind, String name, Object value) {
        if (name.equals("port")) {
            if (value instanceof Integer number) {
                return new Count(number);
            }
            if (value instanceof Count count) {
                return count;
            }
            throw new IllegalArgumentException(kind + ": port is a whole number such as 5432, got " + value);
        }
        if (value instanceof CharSequence text) {
            return new Text(text.toString());
        }
        throw new IllegalArgumentException(kind + ": " + name + " is a text in quotes, got " + value);
    }
}
