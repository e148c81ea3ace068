package chaos.agent.net;

import chaos.agent.proc.ProcessId;
import chaos.agent.proc.Sockets;
import java.io.IOException;
import java.util.List;

/** The port of a proxy. It is its holder's own: that closes it, or it ends with that. */
final class ProxySocket implements NetworkUndo.Made {

    private final ProcessId holder;
    private final int port;

    ProxySocket(ProcessId holder, int port) {
        this.holder = holder;
        this.port = port;
    }

    @Override
    public String name() {
        return "the proxy's port " + port;
    }

    @Override
    public boolean isThere() throws IOException {
        return holder.isAlive() && Sockets.countListening(holder.pid(), port) > 0;
    }

    @Override
    public List<String> deletion() {
        return List.of("kill", "-9", Long.toString(holder.pid()));
    }

    @Override
    public String end() throws IOException {
        if (isThere()) {
            throw new IOException("process " + holder.pid() + " listens on it");
        }
        return name() + " is not listened on";
    }
}
