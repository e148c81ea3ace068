package chaos.fault;

import chaos.agent.ledger.Entry;
import chaos.agent.proc.ProcessId;
import java.io.IOException;

class ProcessPauseTest extends FaultContract {

    @Override
    FaultKind kind() {
        return new ProcessPause();
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        return ProcessId.parse(entry.facts().get("target")).isStopped();
    }
}
