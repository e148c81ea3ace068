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
import chaos.agent.proc.Limits;
import chaos.agent.proc.Sockets;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Opens connections to a server at a rate, and holds them. They are this process's own: they end with it. */
public final class ConnectionFlood implements Kind {

    private static final int SPARE_DESCRIPTORS = 200;
    private static final double FASTEST = 100_000;

    @Override
    public boolean does(String word) {
        return word.equals("connectionFlood");
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        double rate = order.number("rate", 0.1, FASTEST);
        long count = order.whole("count", 1, Integer.MAX_VALUE);
        refuseBeyondLimit(count);
        InetSocketAddress server = server(order);
        String place = server.getHostString() + ":" + server.getPort();
        return Words.none()
                .with("what", "opens " + rate + " connections a second to " + place + " and holds up to " + count)
                .with("how", "they are reset; checked: the holder has no socket to port " + server.getPort())
                .with("port", server.getPort());
    }

    private static void refuseBeyondLimit(long count) throws Refusal {
        try {
            long limit = Limits.openFiles() - SPARE_DESCRIPTORS;
            if (count > limit) {
                throw new Refusal("connectionFlood holds at most " + limit + " connections here, asked for " + count
                        + ": raise the limit of open files (ulimit -n) of who starts this tool");
            }
        } catch (IOException unknown) {
            throw new Refusal("the limit of open files cannot be read: " + unknown.getMessage());
        }
    }

    private static InetSocketAddress server(Order order) throws Refusal {
        int port = (int) order.whole("port", 1, 65_535);
        InetSocketAddress server = new InetSocketAddress(order.words().get("host"), port);
        if (server.isUnresolved()) {
            throw new Refusal("connectionFlood: there is no host '" + server.getHostString() + "'");
        }
        return server;
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        try {
            return new Flood(
                    server(order),
                    order.number("rate", 0.1, FASTEST),
                    (int) order.whole("count", 1, Integer.MAX_VALUE),
                    progress);
        } catch (Refusal changed) {
            throw new IllegalStateException(changed);
        }
    }

    @Override
    public Undo clean(Entry entry) {
        long pid = entry.holder().pid();
        if (!entry.holder().isAlive()) {
            return Undo.clean("process " + pid + ", which held the connections, is gone");
        }
        int port = (int) entry.facts().getLong("port");
        try {
            int left = Sockets.countTo(pid, port);
            return left == 0
                    ? Undo.clean("process " + pid + " has no socket to port " + port)
                    : Undo.failed("process " + pid + " has " + left + " sockets to port " + port, "kill -9 " + pid);
        } catch (IOException unknown) {
            return Undo.failed("the sockets of process " + pid + " cannot be read: " + unknown, "kill -9 " + pid);
        }
    }
}
