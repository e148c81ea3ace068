package chaos.words;

import chaos.plan.FaultCall;
import chaos.plan.Proxy;
import chaos.quantity.Amount;
import chaos.quantity.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The proxies of a scenario, and which of them a fault is done to. */
final class ProxyBook {

    private final Saying saying;
    private final List<Proxy> proxies = new ArrayList<>();

    ProxyBook(Saying saying) {
        this.saying = saying;
    }

    void add(Proxy proxy) {
        for (Proxy other : proxies) {
            refuse(other.name().equals(proxy.name()), "a proxy named '" + proxy.name() + "' is said a second time");
            refuse(
                    proxy.port().isPresent() && proxy.port().equals(other.port()),
                    "two proxies listen on port " + proxy.port().orElse(0));
            refuse(
                    proxy.inFrontOfTarget() && other.inFrontOfTarget(),
                    "two proxies stand in front of the target, and the load goes through one");
        }
        proxies.add(proxy);
    }

    private void refuse(boolean wrong, String law) {
        if (wrong) {
            saying.slip(law, "proxy", "one of them");
        }
    }

    List<Proxy> all() {
        return List.copyOf(proxies);
    }

    /** What is wrong with the proxy that a fault names, or does not name, is told at its sentence. */
    void check(FaultCall call, Sentence sentence) {
        Amount said = call.arguments().get(Proxied.PROXY);
        String kind = "`" + call.kind() + "`";
        if (proxies.isEmpty()) {
            String declaration = "`proxy('front') inFrontOf target`";
            sentence.slip(kind + " needs a proxy, and the script has none", call.kind(), declaration);
        } else if (said == null && proxies.size() > 1) {
            sentence.slip(kind + " does not say which proxy it is done to", call.kind(), "one of " + names());
        } else if (said instanceof Text name
                && proxies.stream().noneMatch(p -> p.name().equals(name.text()))) {
            String nearest =
                    Nearest.of(name.text(), proxies.stream().map(Proxy::name).toList());
            String hint = nearest.isEmpty() ? "" : "; did you mean '" + nearest + "'?";
            sentence.slip("there is no proxy '" + name.text() + "'" + hint, name.text(), "one of " + names());
        }
    }

    private String names() {
        return proxies.stream().map(p -> "proxy: '" + p.name() + "'").collect(Collectors.joining(", "));
    }

    /** The call with its proxy named: the only one, where it names none. */
    FaultCall named(FaultCall call) {
        if (call.arguments().containsKey(Proxied.PROXY) || proxies.isEmpty()) {
            return call;
        }
        Map<String, Amount> arguments = new LinkedHashMap<>(call.arguments());
        arguments.put(Proxied.PROXY, new Text(proxies.get(0).name()));
        return new FaultCall(call.kind(), arguments);
    }
}
