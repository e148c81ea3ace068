package chaos.cli.explain;

import chaos.plan.Proxy;
import java.util.List;

/** Says which proxies a scenario sets up, and what becomes of those who go through them. */
final class ProxyText {

    private ProxyText() {}

    static List<String> of(List<Proxy> proxies) {
        return proxies.stream().map(ProxyText::line).toList();
    }

    private static String line(Proxy proxy) {
        String stands = "proxy '" + proxy.name() + "' on this machine at "
                + (proxy.port().isPresent() ? "port " + proxy.port().getAsInt() : "a free port") + ", ";
        return PlanText.at(
                proxy.origin(),
                proxy.service()
                        .map(service ->
                                stands + "in front of " + service + "; it ends with the run, or where its process"
                                        + " is killed: connections are cut then, and whoever was told to go through it must be"
                                        + " told " + service + " again")
                        .orElse(stands + "in front of the target; the load goes through it, and it ends with the run"));
    }
}
