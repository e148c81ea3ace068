package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Dimension;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Delays the end of what is sent through a proxy. */
final class ProxySlowClose extends ProxyKind {

    @Override
    public String name() {
        return "proxySlowClose";
    }

    @Override
    List<Parameter> own() {
        return List.of(new Parameter("delay", Dimension.DURATION, 0, 3_600, true, "by how much a close is later"));
    }

    @Override
    public String example() {
        return "proxySlowClose(5.s)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("delay", new Span(Duration.ofSeconds(5))));
    }

    @Override
    public String does(FaultCall call) {
        return "passes the close of " + sent(call) + " on "
                + Said.get(call, "delay").print() + " later, " + connections(call);
    }
}
