package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import chaos.quantity.Rate;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opens connections to the target and sends requests on them that never end. */
final class SlowSenders implements FaultKind {

    @Override
    public String name() {
        return "slowSenders";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("rate", Dimension.RATE, 0.1, 100_000, true, "how many connections are opened a second"),
                new Parameter("count", Dimension.COUNT, 1, 1_000_000, true, "how many are held at most"),
                new Parameter("every", Dimension.DURATION, 0.001, 3_600, true, "from one byte to the next, on each"));
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.LINUX);
    }

    @Override
    public String example() {
        return "slowSenders(50.connections.perSecond, 200.connections, 1.s)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(
                name(),
                Map.of("rate", new Rate(50), "count", new Count(200), "every", new Span(Duration.ofSeconds(1))));
    }

    @Override
    public String does(FaultCall call) {
        return "opens " + Said.get(call, "rate").print() + " connections to the target, holds up to "
                + Said.get(call, "count").print() + ", and on each sends a byte of a request's head each "
                + Said.get(call, "every").print() + ", and never its end";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return ConnectionFlood.UNDO;
    }

    @Override
    public Map<String, String> aim(FaultTarget target) throws FaultException {
        return ConnectionFlood.address(name(), target);
    }
}
