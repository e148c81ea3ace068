package chaos.fault;

import chaos.plan.FaultCall;
import java.util.List;
import java.util.Map;

/** Loses all packets. */
final class NetworkPartition extends NetworkKind {

    @Override
    public String name() {
        return "networkPartition";
    }

    @Override
    List<Parameter> own() {
        return List.of();
    }

    @Override
    boolean isBothWays() {
        return true;
    }

    @Override
    public String example() {
        return "networkPartition()";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of());
    }

    @Override
    public String does(FaultCall call) {
        return "loses all packets" + packets(call)
                + ", in silence: who waits for an answer waits until its own time limit";
    }

    @Override
    String way(FaultCall call) {
        return NetworkWay.byRules();
    }
}
