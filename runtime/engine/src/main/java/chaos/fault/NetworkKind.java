package chaos.fault;

import chaos.plan.FaultCall;
import chaos.plan.Scenario;
import chaos.quantity.Amount;
import chaos.quantity.Dimension;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What faults of the network have in common: which packets they are done to, and what it takes to touch these. */
abstract class NetworkKind implements FaultKind {

    private static final Set<String> ONE_WAY = Set.of("in", "out");
    private static final Set<String> EITHER_WAY = Set.of("in", "out", "both");

    /** What it is told beside that. */
    abstract List<Parameter> own();

    /** Whether it can be done to both directions at once; else it is done to what goes out, unless told. */
    abstract boolean isBothWays();

    /** Which way it will be done on this machine, as a sentence. */
    abstract String way(FaultCall call);

    @Override
    public final List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(own());
        all.add(new Parameter(
                "port",
                Dimension.COUNT,
                1,
                65_535,
                false,
                "of which service, here or elsewhere; without, the target's"));
        all.add(new Parameter(
                "host",
                Dimension.NAME,
                1,
                253,
                false,
                "with which other host, by name, address or network such as 10.0.1.0/24; without, with all"));
        all.add(new Parameter(
                "direction",
                Dimension.NAME,
                2,
                4,
                false,
                isBothWays()
                        ? "in: what this host receives; out: what it sends; both; without, both"
                        : "in: what this host receives; out: what it sends; without, out"));
        return all;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.LINUX, Need.NET_ADMIN, Need.NFT);
    }

    @Override
    public Optional<String> problem(FaultCall call) {
        Optional<String> problem = FaultKind.super.problem(call);
        Amount direction = call.arguments().get("direction");
        Set<String> ways = isBothWays() ? EITHER_WAY : ONE_WAY;
        return problem.isPresent() || direction == null || ways.contains(direction.print())
                ? problem
                : Optional.of(name() + ": direction is " + (isBothWays() ? "in, out or both" : "in or out") + ", got '"
                        + direction.print() + "'");
    }

    @Override
    public Map<String, String> aim(FaultTarget target) {
        Map<String, String> words = new LinkedHashMap<>();
        URI uri = target.uri();
        if (uri.getHost() != null) {
            int standard = "https".equals(uri.getScheme()) ? 443 : 80;
            words.put("server", uri.getHost());
            words.put("serverPort", Integer.toString(uri.getPort() < 0 ? standard : uri.getPort()));
        }
        target.pid().ifPresent(pid -> words.put("pid", Long.toString(pid)));
        return words;
    }

    @Override
    public String undoneBy(FaultCall call) {
        return "its own table of nftables is deleted, by its name; checked by nft's list; no other rule is touched";
    }

    @Override
    public List<String> sums(FaultCall call, Scenario scenario) {
        return List.of(name() + " " + way(call));
    }

    /** Its packets, in words. */
    static String packets(FaultCall call) {
        return " of "
                + Optional.ofNullable(call.arguments().get("port"))
                        .map(port -> "port " + port.print())
                        .orElse(call.arguments().containsKey("host") ? "this host" : "the target's port")
                + Optional.ofNullable(call.arguments().get("host"))
                        .map(host -> " with " + host.print())
                        .orElse("")
                + Optional.ofNullable(call.arguments().get("direction"))
                        .filter(direction -> !direction.print().equals("both"))
                        .map(direction -> direction.print().equals("in") ? " that come in" : " that go out")
                        .orElse("");
    }

    static Parameter share(double least, String meaning) {
        return new Parameter("percent", Dimension.PERCENT, least, 100, true, meaning);
    }
}
