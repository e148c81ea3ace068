package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import chaos.quantity.Rate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts messages into a queue that cannot be read. */
final class MalformedMessages implements InQueue {

    @Override
    public String name() {
        return "malformedMessages";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("rate", Dimension.RATE, 0.1, 50_000, false, "how many are put a second"),
                new Parameter(
                        "percent",
                        Dimension.PERCENT,
                        0.1,
                        99,
                        false,
                        "which share they are of all messages that come; either this or the rate is said. What others put is"
                                + " seen by the shop's own figures, or by copies from the exchange that the queue's address"
                                + " names (&exchange=NAME&key=NAME)"));
    }

    @Override
    public String example() {
        return "malformedMessages(50.messages.perSecond)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("rate", new Rate(50)));
    }

    /** Beside the ranges: one of rate and percentage is said. */
    @Override
    public Optional<String> problem(FaultCall call) {
        boolean both = call.arguments().containsKey("rate") == call.arguments().containsKey("percent");
        return both
                ? Optional.of(name() + ": it is told a rate or a percentage, got " + call.print())
                : InQueue.super.problem(call);
    }

    @Override
    public String does(FaultCall call) {
        Amount percent = call.arguments().get("percent");
        String many = percent == null
                ? ", " + Said.get(call, "rate").print()
                : ", so many that they are " + percent.print() + " of all that come";
        return "puts messages into the target's queue whose text breaks off in the middle" + many;
    }
}
