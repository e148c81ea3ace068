package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.ByteRate;
import chaos.quantity.Dimension;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lets pass no more than a rate. */
final class NetworkLimit extends NetworkKind {

    private static final double SLOWEST = 1e3;
    private static final double FASTEST = 4e9;

    @Override
    public String name() {
        return "networkLimit";
    }

    @Override
    List<Parameter> own() {
        return List.of(new Parameter(
                "rate", Dimension.BYTE_RATE, SLOWEST, FASTEST, true, "how much passes a second, with all headers"));
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
        return "networkLimit(1.MB.perSecond)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("rate", new ByteRate(1_000_000)));
    }

    @Override
    public String does(FaultCall call) {
        return "lets pass " + Said.get(call, "rate").print() + " of the packets" + packets(call)
                + "; what is more waits up to a fifth of a second in a queue, then is lost";
    }

    @Override
    String way(FaultCall call) {
        return NetworkWay.ofLimit();
    }
}
