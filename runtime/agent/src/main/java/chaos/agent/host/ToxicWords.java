package chaos.agent.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;
import chaos.agent.proxy.Bandwidth;
import chaos.agent.proxy.DataLimit;
import chaos.agent.proxy.Dose;
import chaos.agent.proxy.Latency;
import chaos.agent.proxy.Silence;
import chaos.agent.proxy.Slicer;
import chaos.agent.proxy.SlowClose;
import chaos.agent.proxy.Toxic;
import java.util.Map;
import java.util.zip.CRC32;

/** What a controller may say of toxics, in seconds and bytes. */
final class ToxicWords {

    private static final double LONGEST = 86_400;
    private static final double NANOS = 1e9;
    private static final long LARGEST = 1_000_000_000_000_000L;
    private static final double FASTEST = 1e12;
    private static final int WIDEST = 1_000_000;

    private static final Map<String, Reading> READINGS = Map.of(
            "proxyLatency",
                    order -> new Latency(nanos(order, "latency", 0, LONGEST), optional(order, "jitter", 0, LONGEST)),
            "proxyBandwidth", order -> new Bandwidth(order.number("rate", 1, FASTEST)),
            "proxySlowClose", order -> new SlowClose(nanos(order, "delay", 0, LONGEST)),
            "proxyTimeout", order -> Silence.closing(nanos(order, "timeout", 0, LONGEST)),
            "proxyReset", order -> Silence.resetting(nanos(order, "timeout", 0, LONGEST)),
            "proxySlicer", ToxicWords::slicer,
            "proxyDataLimit", order -> new DataLimit(order.whole("limit", 1, LARGEST)));

    private ToxicWords() {}

    private interface Reading {
        Toxic read(Order order) throws Refusal;
    }

    static boolean knows(String word) {
        return READINGS.containsKey(word);
    }

    /** The toxic of an order, for its direction and share of the connections. */
    static Dose dose(Order order) throws Refusal {
        Reading reading = READINGS.get(order.kind());
        if (reading == null) {
            throw new Refusal("there is no toxic '" + order.kind() + "'");
        }
        return new Dose(reading.read(order), upstream(order), percent(order) / 100, seed(order));
    }

    private static Toxic slicer(Order order) throws Refusal {
        int size = (int) order.whole("size", 1, WIDEST);
        long variation = said(order, "variation") ? order.whole("variation", 0, size - 1) : 0;
        return new Slicer(size, (int) variation, nanos(order, "pause", 0, LONGEST));
    }

    static double percent(Order order) throws Refusal {
        return said(order, "percent") ? order.number("percent", 0, 100) : 100;
    }

    static boolean upstream(Order order) throws Refusal {
        String direction = order.words().find("direction").orElse("downstream");
        if (!direction.equals("upstream") && !direction.equals("downstream")) {
            throw new Refusal(order.kind() + ": direction is upstream or downstream, got '" + direction + "'");
        }
        return direction.equals("upstream");
    }

    // Unsaid it follows from the fault's name, so that two of a run do not hit the same connections.
    private static long seed(Order order) throws Refusal {
        CRC32 sum = new CRC32();
        sum.update(order.fault().getBytes(UTF_8));
        return said(order, "seed") ? order.whole("seed", 0, Integer.MAX_VALUE) : sum.getValue();
    }

    private static boolean said(Order order, String name) {
        return order.words().find(name).isPresent();
    }

    private static long optional(Order order, String name, double low, double high) throws Refusal {
        return said(order, name) ? nanos(order, name, low, high) : 0;
    }

    private static long nanos(Order order, String name, double low, double high) throws Refusal {
        return Math.round(order.number(name, low, high) * NANOS);
    }
}
