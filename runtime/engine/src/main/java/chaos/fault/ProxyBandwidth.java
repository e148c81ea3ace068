package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.ByteRate;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;

/** Limits what goes through a proxy in a second. */
final class ProxyBandwidth extends ProxyKind {

    @Override
    public String name() {
        return "proxyBandwidth";
    }

    @Override
    List<Parameter> own() {
        return List.of(new Parameter("rate", Dimension.BYTE_RATE, 1, 1e12, true, "bytes a second of each connection"));
    }

    @Override
    public String example() {
        return "proxyBandwidth(100.kB.perSecond)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("rate", new ByteRate(100_000)));
    }

    @Override
    public String does(FaultCall call) {
        return "passes " + Said.get(call, "rate").print() + " of " + sent(call) + " and no more, " + connections(call);
    }
}
