package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;

/** Holds connections of the pools of a JVM. */
final class PoolHold implements InJvm {

    @Override
    public String name() {
        return "poolHold";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "count",
                        Dimension.COUNT,
                        1,
                        10_000,
                        true,
                        "how many connections of each pool; a pool is a javax.sql.DataSource that can be closed, and is found when it is next asked for a connection"));
    }

    @Override
    public String example() {
        return "poolHold(5.connections)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("count", new Count(5)));
    }

    @Override
    public String does(FaultCall call) {
        return "takes " + Said.get(call, "count").print()
                + " connections out of each pool of the target and holds them";
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "the connections go back to their pool; " + UNDO;
    }
}
