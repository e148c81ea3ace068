package chaos.fault;

import chaos.agent.ledger.Entry;
import chaos.agent.proc.Sockets;
import java.io.IOException;

class IdleConnectionsTest extends FaultContract {

    @Override
    FaultKind kind() {
        return new IdleConnections();
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        return entry.holder().isAlive() && Sockets.countTo(begun.holder(), begun.port()) > 0;
    }
}
