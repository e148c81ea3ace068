package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Loses what goes through a proxy, and closes after a time. */
final class ProxyTimeout extends ProxyKind {

    @Override
    public String name() {
        return "proxyTimeout";
    }

    @Override
    List<Parameter> own() {
        return List.of(new Parameter(
                "timeout", Dimension.DURATION, 0, 3_600, true, "after which time a connection is closed; 0 s: never"));
    }

    @Override
    public String example() {
        return "proxyTimeout(10.s)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("timeout", new Span(Duration.ofSeconds(10))));
    }

    @Override
    public String does(FaultCall call) {
        return "loses " + sent(call) + closes(call) + ", " + connections(call);
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "it is taken off the proxy; a connection that lost something by it is reset, others go on; checked: no connection has"
                + " it; it ends with the proxy's process, however that ends";
    }

    private static String closes(FaultCall call) {
        Amount timeout = Said.get(call, "timeout");
        return timeout.value() == 0 ? " and never closes" : " and closes after " + timeout.print();
    }
}
