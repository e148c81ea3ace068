package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Count;
import chaos.quantity.Percent;
import java.util.List;
import java.util.Map;

/** Loses packets at random. */
final class NetworkLoss extends NetworkKind {

    private static final double RAREST = 0.0001;

    @Override
    public String name() {
        return "networkLoss";
    }

    @Override
    List<Parameter> own() {
        return List.of(share(RAREST, "of the packets, each by chance"));
    }

    @Override
    boolean isBothWays() {
        return true;
    }

    @Override
    public String example() {
        return "networkLoss(5.percent, port: 5432)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("percent", new Percent(5), "port", new Count(5432)));
    }

    @Override
    public String does(FaultCall call) {
        return "loses " + Said.get(call, "percent").print() + " of the packets" + packets(call)
                + ", each by chance; TCP sends them again, which takes it 200 ms and more each time";
    }

    @Override
    String way(FaultCall call) {
        return NetworkWay.byRules();
    }
}
