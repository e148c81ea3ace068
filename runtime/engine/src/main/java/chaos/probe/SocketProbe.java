package chaos.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** How many sockets this machine has, and how much memory their buffers take. */
final class SocketProbe implements Probe {

    private final ProcFile sockstat;
    private final long pageSize;

    /** The kernel tells the buffers' memory in pages of so many bytes. */
    SocketProbe(Path proc, long pageSize) {
        sockstat = new ProcFile(proc.resolve("net/sockstat"));
        this.pageSize = pageSize;
    }

    @Override
    public String name() {
        return "sockets";
    }

    @Override
    public Duration every() {
        return Rates.QUICK;
    }

    /** {@code TCP: inuse 1 orphan 0 tw 1345 alloc 1 mem 30}. */
    @Override
    public Map<String, Double> take(long at) throws IOException {
        Text text = sockstat.read();
        Values values = new Values();
        if (text.find("sockets: used")) {
            values.put("sockets.used", text.number());
        }
        if (text.find("TCP: inuse")) {
            values.put("sockets.tcp", text.number());
            values.put("sockets.timeWait", text.skipWords(3).number());
            values.put("sockets.memory", (double) pageSize * text.skipWords(3).number());
        }
        return values.map();
    }

    @Override
    public void close() {
        sockstat.close();
    }
}
