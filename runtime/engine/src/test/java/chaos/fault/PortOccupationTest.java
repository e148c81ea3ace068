package chaos.fault;

import chaos.agent.ledger.Entry;
import chaos.agent.proc.Sockets;
import java.io.IOException;

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
