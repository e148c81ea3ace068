package chaos.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The connections of the target's port by their state, and what waits in their buffers. For this the kernel walks through
 * its whole table, however few connections there are, which takes milliseconds.
 */
final class ConnectionProbe implements Probe {

    private final ProcFile four;
    private final ProcFile six;
    private final int port;

    ConnectionProbe(Path proc, int port) {
        four = new ProcFile(proc.resolve("net/tcp"));
        six = new ProcFile(proc.resolve("net/tcp6"));
        this.port = port;
    }

    @Override
    public String name() {
        return "connections";
    }

    @Override
    public Duration every() {
        return Rates.SLOW;
    }

    @Override
    public Map<String, Double> take(long at) throws IOException {
        SocketTable table = new SocketTable(port);
        table.add(four.read());
        table.add(six.read());
        return table.values();
    }

    @Override
    public void close() {
        four.close();
        six.close();
    }
}
