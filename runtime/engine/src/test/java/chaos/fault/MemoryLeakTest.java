package chaos.fault;

import chaos.agent.ledger.Entry;
import chaos.agent.proc.ThreadNames;
import java.io.IOException;

class MemoryLeakTest extends FaultContract {

    @Override
    FaultKind kind() {
        return new MemoryLeak();
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        return ThreadNames.count(begun.target(), entry.facts().get("threads")) > 0;
    }
}
