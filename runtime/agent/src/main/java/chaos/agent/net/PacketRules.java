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

/**
 * Packets that are dropped, a share of them ({@code networkLoss}) or all ({@code networkPartition}), or answered by a
 * reset ({@code networkReset}), by rules in a table of nftables.
 */
public final class PacketRules implements Kind {

    @Override
    public boolean does(String word) {
        return Verdict.find(word).isPresent();
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        Verdict verdict = verdict(order);
        Traffic traffic = Traffic.of(order, Direction.BOTH);
        Place place = Place.of(order, traffic, "nft");
        String content = verdict.content(order, traffic);
        String name = Table.nameFor(order.fault());
        place.rehearse(new Table(place.namespace(), name), content);
        return place.facts(Words.none()
                        .with("what", verdict.what(order) + " of " + traffic.print() + ", by nftables")
                        .with("how", "nft delete table inet " + name + "; checked: nft does not list it"))
                .with("on", traffic.print() + " in " + place.namespace().id())
                .with(NetworkUndo.TABLE, name)
                .with("content", content);
    }

    private static Verdict verdict(Order order) {
        return Verdict.find(order.kind()).orElseThrow();
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        try {
            Namespace namespace = Place.of(entry);
            Table table = new Table(namespace, entry.facts().get(NetworkUndo.TABLE));
            Verdict verdict = verdict(order);
            return new NetworkFault(
                    new Making(surroundings)
                            .command(table.creation(entry.facts().get("content"))),
                    verdict.gauge(order, table),
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
