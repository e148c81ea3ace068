package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Count;
import chaos.quantity.Percent;
import chaos.quantity.Rate;
import chaos.quantity.Span;
import chaos.quantity.Text;
import chaos.words.ChaosBlock;
import java.time.Duration;
import java.util.Map;

/** The faults in the database and the queue behind the target, as words of the chaos block. */
public final class BehindWords {

    private BehindWords() {}

    /** Holds so many connections of the target's database. */
    public static FaultCall connectionHold(ChaosBlock block, Count count) {
        return FaultWords.call("connectionHold", Map.of("count", count));
    }

    /** Holds a share of the connections that the target's database allows. */
    public static FaultCall connectionHold(ChaosBlock block, Percent percent) {
        return FaultWords.call("connectionHold", Map.of("percent", percent));
    }

    /** Locks a table of the target's database, as much as can be. */
    public static FaultCall lockHold(ChaosBlock block, String table) {
        return FaultWords.call("lockHold", Map.of("table", new Text(table)));
    }

    /** Locks a table of the target's database in a mode. */
    public static FaultCall lockHold(ChaosBlock block, String table, String mode) {
        return FaultWords.call("lockHold", Map.of("table", new Text(table), "mode", new Text(mode)));
    }

    /** Computes in so many sessions of the target's database. */
    public static FaultCall slowQueries(ChaosBlock block, Count count) {
        return FaultWords.call("slowQueries", Map.of("count", count));
    }

    /** Computes in so many sessions of the target's database, each query for about so long. */
    public static FaultCall slowQueries(ChaosBlock block, Count count, Duration duration) {
        return FaultWords.call("slowQueries", Map.of("count", count, "duration", new Span(duration)));
    }

    /** Hoards so many sessions that are idle in a transaction of the target's database. */
    public static FaultCall idleTransactions(ChaosBlock block, Count count) {
        return FaultWords.call("idleTransactions", Map.of("count", count));
    }

    /** Puts messages into the target's queue at a rate, until so many wait there. */
    public static FaultCall queueFlood(ChaosBlock block, Rate rate, Count count) {
        return FaultWords.call("queueFlood", Map.of("rate", rate, "count", count));
    }

    /** Puts messages of a text into the target's queue at a rate, until so many wait there. */
    public static FaultCall queueFlood(ChaosBlock block, Rate rate, Count count, String body) {
        return FaultWords.call("queueFlood", Map.of("rate", rate, "count", count, "body", new Text(body)));
    }

    /** Puts so many messages a second into the target's queue that cannot be read. */
    public static FaultCall malformedMessages(ChaosBlock block, Rate rate) {
        return FaultWords.call("malformedMessages", Map.of("rate", rate));
    }

    /** Puts messages into the target's queue that cannot be read, so many that they are a share of all. */
    public static FaultCall malformedMessages(ChaosBlock block, Percent percent) {
        return FaultWords.call("malformedMessages", Map.of("percent", percent));
    }
}
