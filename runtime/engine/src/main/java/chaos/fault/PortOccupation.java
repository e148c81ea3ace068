package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds a port of the host. */
final class PortOccupation implements FaultKind {

    @Override
    public String name() {
        return "portOccupation";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("port", Dimension.COUNT, 1, 65_535, true, "which; refused where somebody has it"));
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.LINUX);
    }

    @Override
    public String example() {
        return "portOccupation(17391)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("port", new Count(17391)));
    }

    @Override
    public String does(FaultCall call) {
        return "holds port " + Said.get(call, "port").print()
                + " on all addresses of the host, so that nobody else can listen there";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the socket is the holder's own and ends with it; checked by the kernel's list of sockets";
    }

    @Override
    public Map<String, String> aim(FaultTarget target) {
        return Map.of();
    }
}
