package chaos.fault;

import chaos.agent.ledger.Entry;
import chaos.agent.proc.ProcessId;
import java.io.IOException;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One after the other: who is stopped is not stopped again. */
@Execution(ExecutionMode.SAME_THREAD)
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
