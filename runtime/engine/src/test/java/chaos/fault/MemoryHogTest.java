package chaos.fault;

import chaos.agent.ledger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class MemoryHogTest extends FaultContract {

    @Override
    FaultKind kind() {
        return new MemoryHog();
    }

    @Override
    boolean isThere(Entry entry, Begun begun) throws IOException {
        String mark = entry.facts().get("mark");
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.anyMatch(process -> holds(process.pid(), mark));
        }
    }

    private static boolean holds(long pid, String mark) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline")).endsWith("\0" + mark + "\0");
        } catch (IOException gone) {
            return false;
        }
    }
}
