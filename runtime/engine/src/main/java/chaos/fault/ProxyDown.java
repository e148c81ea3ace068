package chaos.fault;

import chaos.plan.FaultCall;
import java.util.List;
import java.util.Map;

/** Has a proxy refuse whoever comes. */
final class ProxyDown extends ProxyKind {

    @Override
    public String name() {
        return "proxyDown";
    }

    @Override
    List<Parameter> own() {
        return List.of();
    }

    @Override
    boolean isSelective() {
        return false;
    }

    @Override
    public String example() {
        return "proxyDown()";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of());
    }

    @Override
    public String does(FaultCall call) {
        return "cuts the connections through the proxy and refuses new ones, as if the service were down";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the proxy listens again on its port, which it kept; checked by the kernel's list of sockets";
    }
}
