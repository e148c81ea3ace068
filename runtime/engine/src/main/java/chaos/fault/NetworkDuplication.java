package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Percent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sends packets twice. */
final class NetworkDuplication extends NetworkKind {

    private static final double RAREST = 0.0001;

    @Override
    public String name() {
        return "networkDuplication";
    }

    @Override
    List<Parameter> own() {
        return List.of(share(RAREST, "of the packets, each by chance"));
    }

    @Override
    boolean isBothWays() {
        return false;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.LINUX, Need.NET_ADMIN, Need.NFT, Need.TC);
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "its own table of nftables and its own queue are deleted, by name and handle, and the kernel's default"
                + " queue comes back; checked by the lists of nft and tc; nothing else is touched";
    }

    @Override
    public String example() {
        return "networkDuplication(1.percent)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("percent", new Percent(1)));
    }

    @Override
    public String does(FaultCall call) {
        return "sends twice " + Said.get(call, "percent").print() + " of the packets" + packets(call);
    }

    @Override
    String way(FaultCall call) {
        return NetworkWay.ofQueueOnly();
    }
}
