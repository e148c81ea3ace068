package chaos.agent.host;

import chaos.agent.act.Fault;
import chaos.agent.act.Kind;
import chaos.agent.act.Order;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import chaos.agent.line.Words;
import chaos.agent.proc.Sockets;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** Holds a port of the host on all its addresses, so that nobody else can; the socket is this process's own. */
public final class PortOccupation implements Kind {

    @Override
    public boolean does(String word) {
        return word.equals("portOccupation");
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        long port = order.whole("port", 1, 65_535);
        return Words.none()
                .with("what", "holds port " + port + " on all addresses of this host")
                .with("how", "the socket is closed; checked: the holder does not listen on port " + port)
                .with("port", port);
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        return new Held((int) entry.facts().getLong("port"), progress);
    }

    private static final class Held implements Fault {

        private final int port;
        private final Progress progress;
        private final Pulse pulse = new Pulse();
        private @Nullable ServerSocket socket;

        Held(int port, Progress progress) {
            this.port = port;
            this.progress = progress;
        }

        @Override
        public void begin() throws Refusal {
            try {
                ServerSocket held = new ServerSocket();
                socket = held;
                held.setReuseAddress(true);
                held.bind(new InetSocketAddress(port), 1);
                pulse.begin(() -> progress.achieved("held", 1, held.isClosed() ? 0 : 1));
            } catch (IOException taken) {
                throw new Refusal("portOccupation: port " + port + " cannot be held: " + taken.getMessage()
                        + "; who has it: ss -ltnp 'sport = :" + port + "'");
            }
        }

        @Override
        public void stop() {
            pulse.end();
            ServerSocket held = socket;
            try {
                if (held != null) {
                    held.close();
                }
            } catch (IOException closed) {
                // Whether it is free is looked at next.
            }
        }
    }

    @Override
    public Undo clean(Entry entry) {
        long pid = entry.holder().pid();
        int port = (int) entry.facts().getLong("port");
        if (!entry.holder().isAlive()) {
            return Undo.clean("process " + pid + ", which held port " + port + ", is gone");
        }
        try {
            return Sockets.countListening(pid, port) == 0
                    ? Undo.clean("process " + pid + " does not listen on port " + port)
                    : Undo.failed("process " + pid + " listens on port " + port, "kill -9 " + pid);
        } catch (IOException unknown) {
            return Undo.failed("the sockets of process " + pid + " cannot be read: " + unknown, "kill -9 " + pid);
        }
    }
}
