package chaos.fault;

import chaos.plan.FaultCall;
import chaos.plan.Scenario;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import chaos.quantity.Rate;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Fills a queue. */
final class QueueFlood implements InQueue {

    private static final double FASTEST = 50_000;
    private static final double DEEPEST = 1_000_000;

    @Override
    public String name() {
        return "queueFlood";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("rate", Dimension.RATE, 0.1, FASTEST, true, "how many messages are put a second at most"),
                new Parameter(
                        "count",
                        Dimension.COUNT,
                        1,
                        DEEPEST,
                        true,
                        "how many messages wait in the queue then; where it does not tell, how many are put"),
                new Parameter(
                        "body",
                        Dimension.NAME,
                        1,
                        4_000,
                        false,
                        "what each message says, with its number behind it; unsaid: a text that names the fault"));
    }

    @Override
    public String example() {
        return "queueFlood(500.messages.perSecond, 1_000.messages)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("rate", new Rate(500), "count", new Count(1_000)));
    }

    @Override
    public String does(FaultCall call) {
        return "puts messages at " + Said.get(call, "rate").print() + " into the target's queue until "
                + Said.get(call, "count").print() + " wait there, and keeps it so full";
    }

    @Override
    public List<String> sums(FaultCall call, Scenario scenario) {
        double seconds =
                Said.get(call, "count").value() / Said.get(call, "rate").value();
        return List.of("if nobody consumed, " + Said.get(call, "count").print() + " messages would wait after "
                + Span.print(Duration.ofMillis(Math.round(seconds * 1000))));
    }
}
