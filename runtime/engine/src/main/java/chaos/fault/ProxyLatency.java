package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import chaos.quantity.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Delays what goes through a proxy. */
final class ProxyLatency extends ProxyKind {

    @Override
    public String name() {
        return "proxyLatency";
    }

    @Override
    List<Parameter> own() {
        return List.of(
                new Parameter("latency", Dimension.DURATION, 0, 3_600, true, "by how much each piece is later"),
                new Parameter(
                        "jitter",
                        Dimension.DURATION,
                        0,
                        3_600,
                        false,
                        "how much more or less it is by chance; unsaid: none"));
    }

    @Override
    public String example() {
        return "proxyLatency(200.ms, jitter: 50.ms)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(
                name(), Map.of("latency", new Span(Duration.ofMillis(200)), "jitter", new Span(Duration.ofMillis(50))));
    }

    @Override
    public String does(FaultCall call) {
        return "delays " + sent(call) + " by " + Said.get(call, "latency").print() + jitter(call)
                + ", in its order and without" + " limiting throughput, " + connections(call);
    }

    private static String jitter(FaultCall call) {
        Amount jitter = call.arguments().get("jitter");
        return jitter == null ? "" : ", give or take " + jitter.print();
    }
}
