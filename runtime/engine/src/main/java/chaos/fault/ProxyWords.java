package chaos.fault;

import chaos.plan.FaultCall;
import chaos.quantity.Amount;
import chaos.quantity.ByteRate;
import chaos.quantity.Count;
import chaos.quantity.Size;
import chaos.quantity.Span;
import chaos.quantity.Text;
import chaos.words.ChaosBlock;
import chaos.words.Nearest;
import chaos.words.Proxied;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The faults of what goes through a proxy as words of the chaos block, with the meaning of Toxiproxy's toxics. Most may be
 * told {@code direction:}, {@code percent:} (of the connections) and {@code seed:}, each {@code proxy:}.
 */
public final class ProxyWords {

    private ProxyWords() {}

    /** Delays what the service sends. */
    public static Proxied proxyLatency(ChaosBlock block, Duration latency) {
        return proxyLatency(block, Map.of(), latency);
    }

    /** Delays some of what goes through a proxy; {@code jitter:} is how much more or less. */
    public static Proxied proxyLatency(ChaosBlock block, Map<String, ?> how, Duration latency) {
        return call("proxyLatency", how, Map.of("latency", new Span(latency)));
    }

    /** Limits what the service sends in a second on a connection. */
    public static Proxied proxyBandwidth(ChaosBlock block, ByteRate rate) {
        return proxyBandwidth(block, Map.of(), rate);
    }

    /** Limits some of what goes through a proxy in a second on a connection. */
    public static Proxied proxyBandwidth(ChaosBlock block, Map<String, ?> how, ByteRate rate) {
        return call("proxyBandwidth", how, Map.of("rate", rate));
    }

    /** Delays the end of what the service sends. */
    public static Proxied proxySlowClose(ChaosBlock block, Duration delay) {
        return proxySlowClose(block, Map.of(), delay);
    }

    /** Delays the end of some of what goes through a proxy. */
    public static Proxied proxySlowClose(ChaosBlock block, Map<String, ?> how, Duration delay) {
        return call("proxySlowClose", how, Map.of("delay", new Span(delay)));
    }

    /** Loses what the service sends, and closes after a time. */
    public static Proxied proxyTimeout(ChaosBlock block, Duration timeout) {
        return proxyTimeout(block, Map.of(), timeout);
    }

    /** Loses some of what goes through a proxy, and closes after a time. */
    public static Proxied proxyTimeout(ChaosBlock block, Map<String, ?> how, Duration timeout) {
        return call("proxyTimeout", how, Map.of("timeout", new Span(timeout)));
    }

    /** Resets all connections after a time. */
    public static Proxied proxyReset(ChaosBlock block, Duration timeout) {
        return proxyReset(block, Map.of(), timeout);
    }

    /** Resets some connections after a time. */
    public static Proxied proxyReset(ChaosBlock block, Map<String, ?> how, Duration timeout) {
        return call("proxyReset", how, Map.of("timeout", new Span(timeout)));
    }

    /** Cuts what the service sends into pieces, with a pause between two. */
    public static Proxied proxySlicer(ChaosBlock block, Size size, Duration pause) {
        return proxySlicer(block, Map.of(), size, pause);
    }

    /** Cuts some of what goes through a proxy into pieces; {@code variation:} is how much larger or smaller. */
    public static Proxied proxySlicer(ChaosBlock block, Map<String, ?> how, Size size, Duration pause) {
        return call("proxySlicer", how, Map.of("size", size, "pause", new Span(pause)));
    }

    /** Closes a connection when the service has sent so much. */
    public static Proxied proxyDataLimit(ChaosBlock block, Size limit) {
        return proxyDataLimit(block, Map.of(), limit);
    }

    /** Closes some connections when so much has gone through. */
    public static Proxied proxyDataLimit(ChaosBlock block, Map<String, ?> how, Size limit) {
        return call("proxyDataLimit", how, Map.of("limit", limit));
    }

    /** Cuts all connections, and refuses whoever comes. */
    public static Proxied proxyDown(ChaosBlock block) {
        return proxyDown(block, Map.of());
    }

    /** Cuts all connections through a proxy, and refuses whoever comes. */
    public static Proxied proxyDown(ChaosBlock block, Map<String, ?> how) {
        return call("proxyDown", how, Map.of());
    }

    private static Proxied call(String kind, Map<String, ?> how, Map<String, Amount> told) {
        List<String> known = Catalogue.of(new FaultCall(kind, told)).parameters().stream()
                .map(Parameter::name)
                .filter(name -> !told.containsKey(name))
                .toList();
        Map<String, Amount> arguments = new LinkedHashMap<>(told);
        how.forEach((name, value) -> {
            mustBeKnown(kind, name, known);
            arguments.put(name, amount(kind, name, value));
        });
        return new Proxied(FaultWords.call(kind, arguments));
    }

    private static void mustBeKnown(String kind, String name, List<String> known) {
        if (!known.contains(name)) {
            String nearest = Nearest.of(name, known);
            throw new IllegalArgumentException(kind + " may be told " + String.join(":, ", known) + ":, got '" + name
                    + ":'" + (nearest.isEmpty() ? "" : "; did you mean " + nearest + ":?"));
        }
    }

    private static Amount amount(String kind, String name, Object value) {
        if (value instanceof Amount amount) {
            return amount;
        }
        if (value instanceof Duration duration) {
            return new Span(duration);
        }
        if (value instanceof Integer number) {
            return new Count(number);
        }
        if (value instanceof CharSequence text) {
            return new Text(text.toString());
        }
        throw new IllegalArgumentException(kind + ": " + name + " cannot be " + value);
    }
}
