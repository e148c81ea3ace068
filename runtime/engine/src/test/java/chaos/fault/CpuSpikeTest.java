package chaos.fault;

import chaos.agent.ledger.Entry;
import chaos.agent.proc.ThreadNames;
import java.io.IOException;

class CpuSpikeTest extends FaultContract {

    @Override
    FaultKind kind() {
        return new CpuSpike();
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        return ThreadNames.count(begun.target(), entry.facts().get("threads")) > 0;
    }
}
