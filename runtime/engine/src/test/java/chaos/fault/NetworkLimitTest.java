package chaos.fault;

import chaos.agent.ledger.Entry;
import java.io.IOException;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One after the other: a device has one root queue, and who finds it taken leaves it alone. */
@Execution(ExecutionMode.SAME_THREAD)
class NetworkLimitTest extends NetworkContract {

    @Override
    FaultKind kind() {
        return new NetworkLimit();
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        String handle = entry.facts().get("queues").substring("lo:".length());
        return super.isThere(entry, begun)
                || in(begun.target(), "tc", "qdisc", "show", "dev", "lo").contains("htb " + handle);
    }
}
