package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;

/** Answers TCP packets by resets. */
final class NetworkReset extends NetworkKind {

    private static final double RAREST = 0.0001;

    @Override
    public String name() {
        return "networkReset";
    }

    @Override
    List<Parameter> own() {
        return List.of(new Parameter(
                "percent",
                Dimension.PERCENT,
                RAREST,
                100,
                false,
                "of the connections, by the client's port, so that one is hit from its first packet or never; without,"
                        + " all"));
    }

    @Override
    boolean isBothWays() {
        return true;
    }

    @Override
    public String example() {
        return "networkReset()";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of());
    }

    @Override
    public String does(FaultCall call) {
        return "resets " + Said.share(call) + " TCP connections" + packets(call)
                + " with their next packet, and refuses new ones";
    }

    @Override
    String way(FaultCall call) {
        return NetworkWay.byRules();
    }
}
