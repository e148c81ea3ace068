package chaos.agent.net;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which way packets are shaped: through queues of ours, or, a limit only, by dropping what is over it. */
final class ShapingPlan {

    // The largest packet within a host is half of it; nft lets pass a second's worth, and the burst, at once.
    private static final long SMALLEST_BUCKET = 128 * 1024;

    private final List<Queue> queues;
    private final String content;
    private final String way;
    private final Optional<Detour> detour;

    private ShapingPlan(List<Queue> queues, String content, String way) {
        this(queues, content, way, Optional.empty());
    }

    private ShapingPlan(List<Queue> queues, String content, String way, Optional<Detour> detour) {
        this.detour = detour;
        this.queues = List.copyOf(queues);
        this.content = content;
        this.way = way;
    }

    /** A plan; a delay that no queue can do is done by a proxy, anything else that none can is refused. */
    static ShapingPlan of(Order order, Shape shape, Traffic traffic, Place place) throws Refusal {
        List<String> devices = Devices.of(order, traffic, place.namespace());
        List<Queue> queues = Queue.on(place.namespace(), devices);
        String obstacle = obstacle(order, shape, traffic, queues);
        if (obstacle.isEmpty()) {
            return queued(order, shape, traffic, queues, devices);
        }
        if (shape.isLimit()) {
            return policed(order, traffic, obstacle);
        }
        if (shape == Shape.DELAY && place.namespace().isOwn()) {
            return proxied(order, traffic, obstacle);
        }
        throw new Refusal(order.kind() + ": " + obstacle
                + (shape == Shape.DELAY ? ", and a proxy delays in this process's own network only" : ""));
    }

    /** Why there can be no queue of ours; empty where there can. */
    private static String obstacle(Order order, Shape shape, Traffic traffic, List<Queue> queues) throws Refusal {
        if (!Privilege.isThere("tc")) {
            return "there is no program tc (apt-get install iproute2)";
        }
        if (!Kernel.running().hasQueue(shape.queue())) {
            return "this kernel has no " + shape.queue() + " (CONFIG_NET_SCH_"
                    + shape.queue().toUpperCase(Locale.ROOT) + ")";
        }
        try {
            for (Queue queue : queues) {
                if (!traffic.direction().isOut() && !queue.device().equals("lo")) {
                    return "what comes in by " + queue.device() + " can't be queued, only what goes out can";
                }
                if (!queue.isFree()) {
                    return "the root of " + queue.device() + " is somebody's already and is left alone ("
                            + queue.found().trim() + ")";
                }
            }
            return "";
        } catch (IOException unknown) {
            throw new Refusal(order.kind() + ": " + unknown.getMessage());
        }
    }

    private static ShapingPlan queued(
            Order order, Shape shape, Traffic traffic, List<Queue> queues, List<String> devices) throws Refusal {
        String rules = "meta priority set \"" + queues.get(0).classid() + "\"";
        return new ShapingPlan(
                queues,
                Rules.leaving(traffic, devices, rules, order.fault()),
                "by tc " + shape.queue() + " on " + String.join(", ", devices));
    }

    private static ShapingPlan policed(Order order, Traffic traffic, String obstacle) throws Refusal {
        long rate = Shape.rate(order);
        String burst = rate < SMALLEST_BUCKET ? " burst " + (SMALLEST_BUCKET - rate) + " bytes" : "";
        String rules = "limit rate over " + rate + " bytes/second" + burst + " counter name \"hit\" drop";
        return new ShapingPlan(
                List.of(),
                Rules.filter(traffic, rules, order.fault()),
                "by nftables, which drops what is over it, since " + obstacle);
    }

    // The kernel is asked with a port of no meaning: the proxy's is known when it listens.
    private static ShapingPlan proxied(Order order, Traffic traffic, String obstacle) throws Refusal {
        Detour detour = Detour.of(order, traffic);
        try {
            Optional<String> other =
                    Table.find(Namespace.own(), Detour.tables(detour.service().getPort()));
            if (other.isPresent()) {
                throw new Refusal(order.kind() + ": the connections of port "
                        + detour.service().getPort() + " are led through a proxy already, by " + other.get()
                        + "; end that first: chaos faults active");
            }
        } catch (IOException unknown) {
            throw new Refusal(order.kind() + ": " + unknown.getMessage());
        }
        return new ShapingPlan(
                List.of(),
                detour.content(1, order.fault()),
                ProxiedDelay.what(detour) + ", since " + obstacle,
                Optional.of(detour));
    }

    /** The way through a proxy, where that is taken. */
    Optional<Detour> detour() {
        return detour;
    }

    /** A name for its table. */
    String tableName(String fault) {
        return detour.map(led -> Detour.table(fault, led.service().getPort())).orElseGet(() -> Table.nameFor(fault));
    }

    List<Queue> queues() {
        return queues;
    }

    String content() {
        return content;
    }

    String way() {
        return way;
    }

    String how(String table) {
        String ours = queues.stream()
                .map(queue -> Command.quoted(queue.deletion()) + "; ")
                .collect(Collectors.joining());
        return "nft delete table inet " + table + "; " + ours + "checked: nft and tc list none of it";
    }
}
