package chaos.fault;

import chaos.plan.FaultCall;
import chaos.plan.Scenario;
import chaos.quantity.Amount;
import chaos.quantity.Count;
import chaos.quantity.Dimension;
import chaos.quantity.Rate;
import chaos.quantity.Span;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opens connections to the target, and closes them at once or holds them. */
final class ConnectionFlood implements FaultKind {

    static final String UNDO = "the connections are reset; they are the holder's own and end with it, however it ends";

    private static final double FASTEST = 100_000;
    private static final double MOST = 1_000_000;

    @Override
    public String name() {
        return "connectionFlood";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("rate", Dimension.RATE, 0.1, FASTEST, true, "how many connections are opened a second"),
                new Parameter(
                        "count",
                        Dimension.COUNT,
                        1,
                        MOST,
                        false,
                        "how many are held at most; unsaid: none, each is closed as soon as it is open"));
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.LINUX);
    }

    @Override
    public String example() {
        return "connectionFlood(50.connections.perSecond, 2_000.connections)";
    }

    @Override
    public FaultCall exampleCall() {
        return new FaultCall(name(), Map.of("rate", new Rate(50), "count", new Count(2_000)));
    }

    @Override
    public String does(FaultCall call) {
        String rate =
                "opens " + Said.get(call, "rate").print() + " connections to the target that ask for nothing, and ";
        Amount count = call.arguments().get("count");
        return rate
                + (count == null
                        ? "closes each at once by a reset"
                        : "holds up to " + count.print() + "; one that the target drops is opened anew");
    }

    @Override
    public String undoneBy(FaultCall call) {
        return UNDO;
    }

    @Override
    public List<String> sums(FaultCall call, Scenario scenario) {
        Amount count = call.arguments().get("count");
        return count == null ? List.of() : List.of(untilHeld(Said.get(call, "rate"), count));
    }

    private static String untilHeld(Amount rate, Amount count) {
        double seconds = count.value() / rate.value();
        return "at " + rate.print() + " all " + count.print() + " connections are open after "
                + Span.print(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    @Override
    public Map<String, String> aim(FaultTarget target) throws FaultException {
        return address(name(), target);
    }

    /** Where the target listens. */
    static Map<String, String> address(String name, FaultTarget target) throws FaultException {
        URI uri = target.uri();
        if (uri.getHost() == null) {
            throw new FaultException(name + " needs the target's host, and " + uri + " names none");
        }
        int standard = "https".equals(uri.getScheme()) ? 443 : 80;
        int port = uri.getPort() < 0 ? standard : uri.getPort();
        return Map.of("host", uri.getHost(), "port", Integer.toString(port));
    }
}
