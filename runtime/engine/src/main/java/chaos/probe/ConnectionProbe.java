package chaos.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The connections of the target's port by their state, and what waits in their buffers. The kernel lists all connections of
 * the machine for this, so it is done less often where there are many.
 */
final class ConnectionProbe implements Probe {

    private static final int MANY = 500;

    private final ProcFile four;
    private final ProcFile six;
    private final int port;
    private Duration every = Rates.SECOND;

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
        return every;
    }

    @Override
    public Map<String, Double> take(long at) throws IOException {
        SocketTable table = new SocketTable(port);
        table.add(four.read());
        table.add(six.read());
        every = table.rows() > MANY ? Rates.SLOW : Rates.SECOND;
        return table.values();
    }

    @Override
    public void close() {
        four.close();
        six.close();
    }
}
