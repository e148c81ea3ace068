package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A fault that is done to the connections through a proxy of the scenario. */
abstract class ProxyKind implements FaultKind {

    private static final Parameter PROXY =
            new Parameter("proxy", Dimension.NAME, 1, 31, false, "which proxy; unsaid: the only one of the scenario");
    private static final List<Parameter> COMMON = List.of(
            new Parameter(
                    "direction",
                    Dimension.NAME,
                    8,
                    10,
                    false,
                    "'upstream': what clients send, or 'downstream': what the service sends; unsaid: downstream"),
            new Parameter("percent", Dimension.PERCENT, 0.1, 100, false, "the share of the connections; unsaid: all"),
            new Parameter(
                    "seed", Dimension.COUNT, 0, Integer.MAX_VALUE, false, "of chance; unsaid: the same in each run"),
            PROXY);

    /** What it can be told that others cannot, in the order of its sentence. */
    abstract List<Parameter> own();

    /** Whether a direction and a share of the connections can be said. */
    boolean isSelective() {
        return true;
    }

    @Override
    public final List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(own());
        all.addAll(isSelective() ? COMMON : List.of(PROXY));
        return all;
    }

    @Override
    public final Set<Need> needs() {
        return Set.of(Need.PROXY, Need.LINUX);
    }

    @Override
    public Optional<String> problem(FaultCall call) {
        Optional<String> problem = FaultKind.super.problem(call);
        Amount direction = call.arguments().get("direction");
        return problem.isPresent() || direction == null || DIRECTIONS.contains(direction.print())
                ? problem
                : Optional.of(name() + ": direction is 'upstream' or 'downstream', got '" + direction.print() + "'");
    }

    private static final Set<String> DIRECTIONS = Set.of("upstream", "downstream");

    @Override
    public final Map<String, String> aim(FaultTarget target) {
        return Map.of();
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "it is taken off the proxy, what it held goes on at once, and connections stay; checked: no connection has"
                + " it; it ends with the proxy's process, however that ends";
    }

    /** What is sent, in the direction of a call. */
    static String sent(FaultCall call) {
        Amount direction = call.arguments().get("direction");
        return direction != null && direction.print().equals("upstream")
                ? "what clients send"
                : "what the service sends";
    }

    /** The connections that a call hits, as the end of a sentence. */
    static String connections(FaultCall call) {
        Amount percent = call.arguments().get("percent");
        Amount proxy = call.arguments().get("proxy");
        return (percent == null ? "on each connection" : "on " + percent.print() + " of the connections")
                + " through the" + " proxy" + (proxy == null ? "" : " " + proxy.print());
    }
}
