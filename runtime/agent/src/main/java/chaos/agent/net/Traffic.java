package chaos.agent.net;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which packets a fault is done to: those of a service's port, here or elsewhere, those of some hosts, or both; one way or
 * both. Each packet is picked once, also one that this host sends to itself and that passes both its output and its
 * input: such a packet is picked where it comes in, because the sender of one that is dropped on its way out is told.
 */
final class Traffic {

    private static final String PORTS = "meta l4proto { tcp, udp } th ";
    private static final String LOOPBACK = "\"lo\" ";

    private final OptionalInt port;
    private final Peers peers;
    private final Direction direction;

    private Traffic(OptionalInt port, Peers peers, Direction direction) {
        this.port = port;
        this.peers = peers;
        this.direction = direction;
    }

    /** What an order means; where it names neither a port nor a host, the target's port. */
    static Traffic of(Order order, Direction otherwise) throws Refusal {
        Direction direction = order.words().find("direction").isPresent()
                ? Direction.of(order.kind(), order.words().get("direction"))
                : otherwise;
        boolean port = order.words().find("port").isPresent();
        boolean host = order.words().find("host").isPresent();
        Traffic traffic = new Traffic(
                port || !host ? OptionalInt.of(port(order, port ? "port" : "serverPort")) : OptionalInt.empty(),
                host ? Peers.of(order.kind(), order.words().get("host")) : port ? Peers.everybody() : server(order),
                direction);
        traffic.refuseEverything(order.kind());
        return traffic;
    }

    private static int port(Order order, String word) throws Refusal {
        if (order.words().find(word).isEmpty()) {
            throw Refusal.unsafe(order.kind() + " would be done to everything this host sends and receives:"
                    + " name a port or a host");
        }
        return (int) order.whole(word, 1, 65_535);
    }

    /** A target on another host is told by its address, so that only the way to it is hit. */
    private static Peers server(Order order) throws Refusal {
        String server = order.words().find("server").orElse("localhost");
        return order.words().find("pid").isPresent() || Peers.isHere(server)
                ? Peers.everybody()
                : Peers.of(order.kind(), server);
    }

    private void refuseEverything(String kind) throws Refusal {
        if (port.isEmpty() && peers.includeLargeNetwork()) {
            throw Refusal.unsafe(kind + " would be done to nearly everything (" + peers.print()
                    + "): name a port too, or a network of a longer prefix");
        }
        if (port.isEmpty() && peers.includeThisHost()) {
            throw Refusal.unsafe(kind + " would be done to everything within this host (" + peers.print()
                    + " is its own): name a port too");
        }
    }

    OptionalInt port() {
        return port;
    }

    Peers peers() {
        return peers;
    }

    Direction direction() {
        return direction;
    }

    /** Whether it has a connection of this host in it. */
    boolean has(Connection connection) {
        return peers.contain(connection.remote())
                && (port.isEmpty()
                        || port.getAsInt() == connection.localPort()
                        || port.getAsInt() == connection.remotePort());
    }

    /** What picks its packets in an input hook, a match a rule, each ending in a blank. */
    List<String> input() {
        List<String> matches = new ArrayList<>();
        if (direction.isIn()) {
            add(matches, "", "saddr", "dport");
            add(matches, "iif != " + LOOPBACK, "saddr", "sport");
        }
        if (direction.isOut() && port.isPresent()) {
            add(matches, "iif " + LOOPBACK, "daddr", "sport");
        }
        return matches;
    }

    /** What picks its packets in an output hook; those that come in again are left to the input. */
    List<String> output() {
        List<String> matches = new ArrayList<>();
        if (direction.isOut()) {
            add(matches, "oif != " + LOOPBACK, "daddr", "sport");
            add(matches, "oif != " + LOOPBACK, "daddr", "dport");
        }
        return matches;
    }

    /** What picks its packets where they leave by a device; by the loopback device they leave in both directions. */
    List<String> leavingBy(String device) {
        List<String> matches = new ArrayList<>();
        String by = "oifname \"" + device + "\" ";
        boolean loopback = device.equals("lo");
        if (direction.isOut()) {
            add(matches, by, "daddr", "sport");
        }
        if (loopback ? direction.isIn() : direction.isOut()) {
            add(matches, by, loopback ? "saddr" : "daddr", "dport");
        }
        return matches;
    }

    private void add(List<String> matches, String where, String peer, String side) {
        for (String who : peers.matches(peer)) {
            String match = where + who + (port.isPresent() ? PORTS + side + " " + port.getAsInt() + " " : "");
            if (!matches.contains(match)) {
                matches.add(match);
            }
        }
    }

    /** Such as {@code port 8080 of 10.0.0.5, both ways}. */
    String print() {
        String where = port.isPresent() ? "port " + port.getAsInt() : "";
        String who = peers.isEverybody() ? "" : (where.isEmpty() ? "" : " with ") + peers.print();
        return where + who + ", " + direction.print();
    }

    /** A TCP connection of this host. */
    static final class Connection {

        private final int localPort;
        private final InetAddress remote;
        private final int remotePort;

        Connection(int localPort, InetAddress remote, int remotePort) {
            this.localPort = localPort;
            this.remote = remote;
            this.remotePort = remotePort;
        }

        int localPort() {
            return localPort;
        }

        InetAddress remote() {
            return remote;
        }

        int remotePort() {
            return remotePort;
        }
    }
}
