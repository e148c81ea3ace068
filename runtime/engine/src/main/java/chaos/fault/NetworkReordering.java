package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Dimension;
import chaos.quantity.Percent;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has packets overtake others. */
final class NetworkReordering extends NetworkKind {

    private static final double RAREST = 0.0001;
    private static final double LONGEST = 60;

    @Override
    public String name() {
        return "networkReordering";
    }

    @Override
    List<Parameter> own() {
        return List.of(
                share(RAREST, "of the packets, each by chance, overtake the others"),
                new Parameter("delay", Dimension.DURATION, 0.001, LONGEST, true, "by how much the others are delayed"));
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
        return "networkReordering(25.percent, 10.ms)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("percent", new Percent(25), "delay", new Span(Duration.ofMillis(10))));
    }

    @Override
    public String does(FaultCall call) {
        return "has " + Said.get(call, "percent").print() + " of the packets" + packets(call)
                + " overtake the others, which are delayed by "
                + Said.get(call, "delay").print();
    }

    @Override
    String way(FaultCall call) {
        return NetworkWay.ofQueueOnly();
    }
}
