package chaos.fault;

import chaos.agent.ledger.Entry;
import chaos.agent.proc.Sockets;
import java.io.IOException;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One after the other: there is one port. */
@Execution(ExecutionMode.SAME_THREAD)
class PortOccupationTest extends FaultContract {

    @Override
    FaultKind kind() {
        return new PortOccupation();
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        return entry.holder().isAlive() && Sockets.countListening(begun.holder(), 17391) == 1;
    }
}
