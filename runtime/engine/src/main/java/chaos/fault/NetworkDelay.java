package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Delays packets. */
final class NetworkDelay extends NetworkKind {

    private static final double LONGEST = 60;

    @Override
    public String name() {
        return "networkDelay";
    }

    @Override
    List<Parameter> own() {
        return List.of(
                new Parameter("delay", Dimension.DURATION, 0.001, LONGEST, true, "by how much"),
                new Parameter(
                        "jitter",
                        Dimension.DURATION,
                        0,
                        LONGEST,
                        false,
                        "how much more or less it is at random; at most the delay"));
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
        return "its own table of nftables is deleted, with its own queue, or its own proxy, which ends with the holder"
                + " in any case; checked by the lists of nft, tc and the kernel's sockets; nothing else is touched";
    }

    @Override
    public String example() {
        return "networkDelay(100.ms, 20.ms)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(
                name(), Map.of("delay", new Span(Duration.ofMillis(100)), "jitter", new Span(Duration.ofMillis(20))));
    }

    @Override
    public Optional<String> problem(FaultCall call) {
        Amount delay = call.arguments().get("delay");
        Amount jitter = call.arguments().get("jitter");
        Optional<String> problem = super.problem(call);
        return problem.isPresent() || delay == null || jitter == null || jitter.value() <= delay.value()
                ? problem
                : Optional.of(
                        name() + ": the jitter is at most the delay, got " + jitter.print() + " and " + delay.print());
    }

    @Override
    public String does(FaultCall call) {
        Amount jitter = call.arguments().get("jitter");
        return "delays by " + Said.get(call, "delay").print()
                + (jitter == null ? "" : ", give or take " + jitter.print() + ",") + " the packets" + packets(call);
    }

    @Override
    String way(FaultCall call) {
        return NetworkWay.ofQueue();
    }
}
