package chaos.fault;

import chaos.agent.ledger.Entry;
import java.io.IOException;

class NetworkLimitTest extends NetworkContract {

    @Override
    FaultKind kind() {
        return new NetworkLimit();
    }

    /** One of the tests finds the queue of another there, and is done by rules alone. */
    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        String handle = entry.facts()
                .find("queues")
                .map(queue -> queue.substring("lo:".length()))
                .orElse("");
        return super.isThere(entry, begun)
                || (!handle.isEmpty()
                        && in(begun.target(), "tc", "qdisc", "show", "dev", "lo")
                                .contains("htb " + handle));
    }
}
