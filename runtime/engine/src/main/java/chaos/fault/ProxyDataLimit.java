package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Dimension;
import chaos.quantity.Size;
import java.util.List;
import java.util.Map;

/** Closes connections through a proxy after so many bytes. */
final class ProxyDataLimit extends ProxyKind {

    @Override
    public String name() {
        return "proxyDataLimit";
    }

    @Override
    List<Parameter> own() {
        return List.of(new Parameter(
                "limit",
                Dimension.SIZE,
                1,
                1e15,
                true,
                "how much each connection passes, counted from its begin or the" + " fault's"));
    }

    @Override
    public String example() {
        return "proxyDataLimit(10.kB)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("limit", new Size(10_000)));
    }

    @Override
    public String does(FaultCall call) {
        return "closes after " + Said.get(call, "limit").print() + " of " + sent(call) + ", " + connections(call);
    }
}
