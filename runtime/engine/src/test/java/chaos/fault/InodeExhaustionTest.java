package chaos.fault;

import chaos.agent.ledger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class InodeExhaustionTest extends FaultContract {

    @Override
    FaultKind kind() {
        return new InodeExhaustion();
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        return Files.exists(Path.of(entry.facts().get("file")));
    }
}
