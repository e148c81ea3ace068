package chaos.fault;

import chaos.agent.ledger.Entry;
import chaos.agent.proc.ProcessId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One after the other: who is stopped is not stopped again. */
@Execution(ExecutionMode.SAME_THREAD)
class ProcessSlowTest extends FaultContract {

    @Override
    FaultKind kind() {
        return new ProcessSlow();
    }

    /** Looked at so often that one that is stopped half of the time is not missed. */
    @Override
    boolean isThere(Entry entry, Begun begun) {
        ProcessId target = ProcessId.parse(entry.facts().get("target"));
        return IntStream.range(0, 5_000).anyMatch(look -> target.isStopped());
    }
}
