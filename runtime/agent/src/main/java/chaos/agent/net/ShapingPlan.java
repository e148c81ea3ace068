package chaos.agent.net;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Which way packets are shaped: through queues of ours, or, a limit only, by dropping what is over it. */
final class ShapingPlan {

    // The largest packet within a host is half of it; nft lets pass a second's worth, and the burst, at once.
    private static final long SMALLEST_BUCKET = 128 * 1024;

    private final List<Queue> queues;
    private final String content;
    private final String way;

    private ShapingPlan(List<Queue> queues, String content, String way) {
        this.queues = List.copyOf(queues);
        this.content = content;
        this.way = way;
    }

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
        throw new Refusal(order.kind() + ": " + obstacle);
    }

    /** Why there can be no queue of ours; empty where there can. */
    private static String obstacle(Order order, Shape shape, Traffic traffic, List<Queue> queues) throws Refusal {
        if (!Privilege.isThere("tc")) {
            return "there is no program tc (apt-get install iproute2)";
        }
        if (!Kernel.running().hasQueue(shape.queue())) {
            return "this kernel has no " + shape.queue() + " (CONFIG_NET_SCH_"
                    + shape.queue().toUpperCase(java.util.Locale.ROOT) + ")";
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
