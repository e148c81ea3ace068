package chaos.fault;

import chaos.agent.ledger.Entry;
import chaos.agent.proc.ThreadNames;
import java.io.IOException;

class CpuLoadTest extends FaultContract {

    @Override
    FaultKind kind() {
        return new CpuLoad();
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        return entry.holder().isAlive()
                && ThreadNames.count(begun.holder(), entry.facts().get("threads")) > 0;
    }
}
