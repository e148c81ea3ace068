package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds as many connections of a server as it takes. */
final class IdleConnections implements FaultKind {

    @Override
    public String name() {
        return "idleConnections";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "count",
                        Dimension.COUNT,
                        1,
                        1e6,
                        false,
                        "how many are held; unsaid: as many as the server takes and this host's limit of open files allows"),
                new Parameter(
                        "to",
                        Dimension.NAME,
                        3,
                        300,
                        false,
                        "the host and port of another server than the target, such as its database: 127.0.0.1:5432"));
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.LINUX);
    }

    @Override
    public String example() {
        return "idleConnections(500.connections)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("count", new Count(500)));
    }

    @Override
    public String does(FaultCall call) {
        Amount count = call.arguments().get("count");
        Amount to = call.arguments().get("to");
        return "holds " + (count == null ? "as many connections as can be" : count.print() + " connections") + " of "
                + (to == null ? "the target" : to.print())
                + " and says nothing on them; one that is closed there is opened anew";
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
