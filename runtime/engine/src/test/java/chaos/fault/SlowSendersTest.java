package chaos.fault;

import chaos.agent.ledger.Entry;
import chaos.agent.proc.Sockets;
import java.io.IOException;

class SlowSendersTest extends FaultContract {

    @Override
    FaultKind kind() {
        return new SlowSenders();
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        return entry.holder().isAlive() && Sockets.countTo(begun.holder(), begun.port()) > 0;
    }
}
