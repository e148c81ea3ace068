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
 * Opens connections to a server: at a rate, each closed at once or held up to a count ({@code connectionFlood}), held and
 * sending a byte at a time ({@code slowSenders}), or as many as it takes, held in silence ({@code idleConnections}). They
 * are this process's own: they end with it.
 */
public final class ConnectionFlood implements Kind {

    private static final int SPARE_DESCRIPTORS = 200;
    private static final String SLOW = "slowSenders";
    private static final String IDLE = "idleConnections";
    private static final double LONGEST = 3_600;
    private static final double FASTEST = 100_000;
    private static final double IDLE_RATE = 1_000;

    /** How many that are closed at once are under way at most, where a server does not answer. */
    private static final int UNDER_WAY = 1_000;

    @Override
    public boolean does(String word) {
        return word.equals("connectionFlood") || word.equals(SLOW) || word.equals(IDLE);
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        double rate = rate(order);
        long count = count(order);
        drip(order);
        InetSocketAddress server = server(order);
        String place = server.getHostString() + ":" + server.getPort();
        String held = isBrief(order) ? "closes each at once" : "holds up to " + count;
        return Words.none()
                .with("what", "opens " + rate + " connections a second to " + place + " and " + held)
                .with("how", "they are reset; checked: the holder has no socket to port " + server.getPort())
                .with("on", place)
                .with("port", server.getPort());
    }

    private static double rate(Order order) throws Refusal {
        return order.kind().equals(IDLE) ? IDLE_RATE : order.number("rate", 0.1, FASTEST);
    }

    private static boolean isBrief(Order order) {
        return order.kind().equals("connectionFlood")
                && order.words().find("count").isEmpty();
    }

    /** How many are open at most; where nothing is said, as many as this process may have. */
    private static int count(Order order) throws Refusal {
        long limit = limit();
        if (order.words().find("count").isEmpty() && !order.kind().equals(SLOW)) {
            return (int) Math.min(limit, isBrief(order) ? UNDER_WAY : Integer.MAX_VALUE);
        }
        long count = order.whole("count", 1, Integer.MAX_VALUE);
        if (count > limit) {
            throw new Refusal(order.kind() + " holds at most " + limit + " connections here, asked for " + count
                    + ": raise the limit of open files (ulimit -n) of who starts this tool");
        }
        return (int) count;
    }

    private static long limit() throws Refusal {
        try {
            return Limits.openFiles() - SPARE_DESCRIPTORS;
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
        Optional<String> other = order.words().find("to");
        InetSocketAddress server = other.isPresent()
                ? address(order.kind(), other.get())
                : new InetSocketAddress(order.words().get("host"), (int) order.whole("port", 1, 65_535));
        if (server.isUnresolved()) {
            throw new Refusal(order.kind() + ": there is no host '" + server.getHostString() + "'");
        }
        return server;
    }

    private static InetSocketAddress address(String kind, String text) throws Refusal {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65_535) {
            throw new Refusal(kind + ": an address is HOST:PORT, such as 127.0.0.1:5432, got '" + text + "'");
        }
        return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(port));
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        try {
            return new Flood(server(order), rate(order), count(order), isBrief(order), drip(order), progress);
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
