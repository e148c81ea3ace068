package chaos.fault;

import chaos.agent.ledger.Entry;
import chaos.agent.proc.ThreadNames;
import java.io.IOException;

class DiskPressureTest extends FaultContract {

    @Override
    FaultKind kind() {
        return new DiskPressure();
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        return ThreadNames.count(begun.holder(), entry.facts().get("thread")) > 0;
    }
}
