package chaos.fault;

import chaos.agent.ledger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** One after the other: the limit that is lowered is the same. */
@Execution(ExecutionMode.SAME_THREAD)
class DescriptorExhaustionTest extends FaultContract {

    @Override
    FaultKind kind() {
        return new DescriptorExhaustion();
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        String limits = Files.readString(Path.of("/proc/" + begun.target() + "/limits"));
        return limits.matches("(?s).*Max open files +" + entry.facts().get("cap") + " .*");
    }
}
