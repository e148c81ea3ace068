package chaos.agent.net;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;
import chaos.agent.ledger.Entry;
import chaos.agent.line.Words;
import java.io.IOException;

/** Where a fault of the network is done: the namespace of the target's process, else this process's own. */
final class Place {

    private static final int NETNS_OF_A_PROCESS = 1;

    private final String kind;
    private final Namespace namespace;

    private Place(String kind, Namespace namespace) {
        this.kind = kind;
        this.namespace = namespace;
    }

    /** The place of an order, where all is there that it needs and it would not cut this host off. */
    static Place of(Order order, Traffic traffic, String... programs) throws Refusal {
        Privilege.require(order.kind(), programs);
        Namespace namespace = namespace(order);
        if (namespace.isOwn()) {
            ControlConnections.refuse(order.kind(), traffic);
        }
        return new Place(order.kind(), namespace);
    }

    private static Namespace namespace(Order order) throws Refusal {
        try {
            return order.words().find("pid").isPresent()
                    ? Namespace.of(order.whole("pid", NETNS_OF_A_PROCESS, Integer.MAX_VALUE))
                    : Namespace.own();
        } catch (IOException unknown) {
            throw new Refusal(order.kind() + ": the network namespace of process "
                    + order.words().find("pid").orElse("self") + " cannot be read: " + unknown.getMessage()
                    + "; it needs root, and a process that lives");
        }
    }

    /** The place that an entry names. */
    static Namespace of(Entry entry) throws IOException {
        String id = entry.facts().get(NetworkUndo.NAMESPACE);
        return Namespace.find(id).orElseThrow(() -> new IOException("the network namespace " + id + " is gone"));
    }

    Namespace namespace() {
        return namespace;
    }

    /** Has the kernel check the rules before anything is begun. */
    void rehearse(Table table, String content) throws Refusal {
        try {
            Command check = Command.run(table.rehearsal(content));
            if (!check.isDone()) {
                throw new Refusal(kind + ": this kernel does not take its rules: " + check.complaint());
            }
        } catch (IOException broken) {
            throw new Refusal(kind + ": nft does not run: " + broken.getMessage());
        }
    }

    /** What the undo needs to find the place again. */
    Words facts(Words words) throws Refusal {
        try {
            return words.with(NetworkUndo.NAMESPACE, namespace.id()).with(NetworkUndo.BOOT, Boot.id());
        } catch (IOException unknown) {
            throw new Refusal(kind + ": the kernel does not say which start of it this is: " + unknown.getMessage());
        }
    }
}
