package chaos.agent.net;

import chaos.agent.act.Fault;
import chaos.agent.act.Kind;
import chaos.agent.act.Order;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import chaos.agent.line.Words;
import java.io.IOException;
import java.util.List;

/**
 * Packets that are led through a queue of their own, by rules of nftables: a slower one ({@code networkLimit}), or one
 * that delays, doubles, breaks or reorders them. Where a device's root is somebody's already, it is left alone: a limit
 * then drops by nftables what is over it, anything else is refused.
 */
public final class PacketShaping implements Kind {

    private static final int NO_PORT_YET = 0;

    @Override
    public boolean does(String word) {
        return Shape.find(word).isPresent();
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        Shape shape = shape(order);
        shape.inner(order);
        Traffic traffic = Traffic.of(order, Direction.OUT);
        if (traffic.direction() == Direction.BOTH) {
            throw new Refusal(order.kind() + " is done one way: direction is in or out; for both inject it twice");
        }
        Place place = Place.of(order, traffic, "nft", "ip");
        ShapingPlan plan = ShapingPlan.of(order, shape, traffic, place);
        String name = plan.tableName(order.fault());
        place.rehearse(new Table(place.namespace(), name), plan.content());
        Words words = place.facts(Words.none()
                        .with("what", shape.what(order) + " of " + traffic.print() + ", " + plan.way())
                        .with("how", plan.how(name)))
                .with("on", traffic.print() + " in " + place.namespace().id())
                .with(NetworkUndo.TABLE, name)
                .with("content", plan.content());
        Words queued = plan.queues().isEmpty() ? words : words.with(NetworkUndo.QUEUES, Queue.print(plan.queues()));
        return plan.detour().isPresent() ? queued.with(NetworkUndo.PROXY, NO_PORT_YET) : queued;
    }

    private static Shape shape(Order order) {
        return Shape.find(order.kind()).orElseThrow();
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        try {
            if (entry.facts().find(NetworkUndo.PROXY).isPresent()) {
                Traffic traffic = Traffic.of(order, Direction.OUT);
                return new ProxiedDelay(order, entry, traffic, Detour.of(order, traffic), surroundings, progress);
            }
            Namespace namespace = Place.of(entry);
            Table table = new Table(namespace, entry.facts().get(NetworkUndo.TABLE));
            List<Queue> queues = entry.facts()
                    .find(NetworkUndo.QUEUES)
                    .map(text -> Queue.parse(namespace, text))
                    .orElse(List.of());
            Shape shape = shape(order);
            Making making = new Making(surroundings);
            for (Queue queue : queues) {
                making.commands(queue.creation(
                        shape.isLimit() ? shape.rate(Shape.rate(order)) : shape.rate(0), shape.inner(order)));
            }
            return new NetworkFault(
                    making.command(table.creation(entry.facts().get("content"))),
                    shape.isLimit() ? new RateGauge(table, queues, Shape.rate(order)) : TableGauge.packets(table),
                    progress);
        } catch (IOException | Refusal changed) {
            throw new IllegalStateException(changed);
        }
    }

    @Override
    public Undo clean(Entry entry) {
        return NetworkUndo.clean(entry);
    }
}
