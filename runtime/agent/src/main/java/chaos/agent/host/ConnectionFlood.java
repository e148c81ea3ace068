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
import java.util.Optional;

/**
 * Opens connections to a server at a rate, and holds them, silent ({@code connectionFlood}) or sending a byte at a time
 * ({@code slowSenders}). They are this process's own: they end with it.
 */
public final class ConnectionFlood implements Kind {

    private static final int SPARE_DESCRIPTORS = 200;
    private static final String SLOW = "slowSenders";
    private static final double LONGEST = 3_600;
    private static final double FASTEST = 100_000;

    @Override
    public boolean does(String word) {
        return word.equals("connectionFlood") || word.equals(SLOW);
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        double rate = order.number("rate", 0.1, FASTEST);
        long count = order.whole("count", 1, Integer.MAX_VALUE);
        refuseBeyondLimit(order.kind(), count);
        drip(order);
        InetSocketAddress server = server(order);
        String place = server.getHostString() + ":" + server.getPort();
        return Words.none()
                .with("what", "opens " + rate + " connections a second to " + place + " and holds up to " + count)
                .with("how", "they are reset; checked: the holder has no socket to port " + server.getPort())
                .with("on", place)
                .with("port", server.getPort());
    }

    private static void refuseBeyondLimit(String kind, long count) throws Refusal {
        try {
            long limit = Limits.openFiles() - SPARE_DESCRIPTORS;
            if (count > limit) {
                throw new Refusal(kind + " holds at most " + limit + " connections here, asked for " + count
                        + ": raise the limit of open files (ulimit -n) of who starts this tool");
            }
        } catch (IOException unknown) {
            throw new Refusal("the limit of open files cannot be read: " + unknown.getMessage());
        }
    }

    private static Optional<Drip> drip(Order order) throws Refusal {
        return order.kind().equals(SLOW)
                ? Optional.of(new Drip(order.words().get("host"), (long) (order.number("every", 0.001, LONGEST) * 1e9)))
                : Optional.empty();
    }

    private static InetSocketAddress server(Order order) throws Refusal {
        int port = (int) order.whole("port", 1, 65_535);
        InetSocketAddress server = new InetSocketAddress(order.words().get("host"), port);
        if (server.isUnresolved()) {
            throw new Refusal(order.kind() + ": there is no host '" + server.getHostString() + "'");
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
                    drip(order),
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
