package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Dimension;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Resets connections through a proxy. */
final class ProxyReset extends ProxyKind {

    @Override
    public String name() {
        return "proxyReset";
    }

    @Override
    List<Parameter> own() {
        return List.of(new Parameter(
                "timeout",
                Dimension.DURATION,
                0,
                3_600,
                true,
                "after which time a connection is reset, counted from its begin or the fault's; 0 s: at once"));
    }

    @Override
    public String example() {
        return "proxyReset(1.s)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("timeout", new Span(Duration.ofSeconds(1))));
    }

    @Override
    public String does(FaultCall call) {
        return "loses " + sent(call) + " and resets (RST) after "
                + Said.get(call, "timeout").print() + ", " + connections(call);
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "it is taken off the proxy; a connection that lost something by it is reset, others go on; checked: no connection has"
                + " it; it ends with the proxy's process, however that ends";
    }
}
