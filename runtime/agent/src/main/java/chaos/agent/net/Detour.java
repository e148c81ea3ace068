package chaos.agent.net;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;
import chaos.agent.proc.Sockets;
import chaos.agent.proxy.Outbound;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * How the connections to a service are led through a proxy of ours by a redirect, and the proxy's own past it: those to a
 * service here by their source, an address of the loopback network that nobody else has, those to a service elsewhere by
 * source ports that the kernel gives to nobody. What was open before is reset, so that it is opened anew, by this way.
 */
final class Detour {

    private static final String NEW = "tcp flags & (fin|syn|rst|ack) == syn counter name \"hit\" redirect to :";
    private static final String LOOPBACK = "\"lo\" ";
    // The sources of all our proxies: no redirect of ours leads one of them into another, and back.
    private static final String OURS = "127.64.0.0/10";
    private static final int LOW = 61_000;
    private static final int HIGH = 64_999;
    private static final int PORTS = 1_000;
    private static final String BEGIN = "detour-";

    private final int port;
    private final InetAddress address;
    private final List<String> clients;
    private final boolean here;
    private final boolean wide;
    private final Outbound outbound;

    private Detour(int port, InetAddress address, List<String> clients, boolean here, boolean wide, Outbound outbound) {
        this.port = port;
        this.address = address;
        this.clients = List.copyOf(clients);
        this.here = here;
        this.wide = wide;
        this.outbound = outbound;
    }

    /** The one of a service: here, where somebody here listens on its port, else on the host that the order names. */
    static Detour of(Order order, Traffic traffic) throws Refusal {
        int port = traffic.port()
                .orElseThrow(() -> new Refusal(order.kind() + ": a proxy delays the connections of a port: name it"));
        try {
            List<InetAddress> listening = Sockets.listening(port);
            return listening.isEmpty() ? elsewhere(order, traffic, port) : here(order, traffic, port, listening);
        } catch (IOException unknown) {
            throw new Refusal(order.kind() + ": the sockets of this host cannot be read: " + unknown.getMessage());
        }
    }

    private static Detour here(Order order, Traffic traffic, int port, List<InetAddress> listening)
            throws Refusal, IOException {
        InetAddress address = listening.stream()
                .map(found -> found.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : found)
                .filter(Inet4Address.class::isInstance)
                .findFirst()
                .orElseThrow(() -> new Refusal(order.kind() + ": port " + port
                        + " is listened on by IPv6 only, which a proxy here cannot lead to"));
        boolean wide = !listening.stream().allMatch(InetAddress::isLoopbackAddress);
        SecureRandom random = new SecureRandom();
        InetAddress source = InetAddress.getByAddress(new byte[] {
            127, (byte) (64 + random.nextInt(64)), (byte) random.nextInt(256), (byte) (1 + random.nextInt(254))
        });
        return new Detour(port, address, clients(traffic.peers(), wide), true, wide, Outbound.from(source));
    }

    private static List<String> clients(Peers peers, boolean wide) {
        String notOurs = "ip saddr != " + OURS + " ";
        if (peers.isEverybody()) {
            return wide ? List.of(notOurs, "meta nfproto ipv6 ") : List.of(notOurs);
        }
        List<String> clients = new ArrayList<>();
        for (String match : peers.matches("saddr")) {
            clients.add(match.startsWith("ip ") ? match + notOurs : match);
        }
        return clients;
    }

    private static Detour elsewhere(Order order, Traffic traffic, int port) throws Refusal {
        InetAddress address = traffic.peers()
                .single()
                .orElseThrow(() -> new Refusal(order.kind() + ": nobody here listens on" + " port " + port
                        + "; for a service elsewhere name its host, one that has one address"));
        int low = LOW + PORTS * new SecureRandom().nextInt((HIGH - LOW + 1) / PORTS);
        String match = Block.of(address).family() + " daddr "
                + Block.of(address).print() + " tcp sport != " + LOW + "-" + HIGH + " ";
        return new Detour(port, address, List.of(match), false, false, Outbound.fromPorts(low, low + PORTS - 1));
    }

    /** What the name of its table says, so that there is one of them for a port. */
    static String table(String fault, int port) {
        return Table.nameFor(BEGIN + port + "-" + fault);
    }

    /** The begin of the names of the tables of a port. */
    static String tables(int port) {
        return Table.BEGIN + BEGIN + port + "-";
    }

    InetSocketAddress service() {
        return new InetSocketAddress(address, port);
    }

    /** Where the proxy listens: where the service's clients can come from. */
    InetSocketAddress listen() {
        return wide ? new InetSocketAddress(0) : new InetSocketAddress(loopback(), 0);
    }

    private InetAddress loopback() {
        try {
            boolean six = !here && !(address instanceof Inet4Address);
            return InetAddress.getByName(six ? "::1" : "127.0.0.1");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Outbound outbound() {
        return outbound;
    }

    /** Whether what goes a direction is what the clients send. */
    boolean isUpstream(Direction direction) {
        return (direction == Direction.IN) == here;
    }

    /** What is in its table, when the proxy listens on a port. */
    String content(int proxy, String fault) {
        return Rules.counted(fault)
                + Rules.chain("redirectOut", "nat hook output priority -100", output(proxy))
                + Rules.chain("redirectIn", "nat hook prerouting priority -100", input(proxy))
                + Rules.chain(
                        here ? "rest" : "restIn", "filter hook input priority -10", here ? rest(proxy) : List.of())
                + Rules.chain(
                        here ? "restOut" : "rest", "filter hook output priority -10", here ? List.of() : rest(proxy));
    }

    /** The chains that must be empty before the proxy goes, so that nobody is led to where nobody listens. */
    static List<String> chains() {
        return List.of("redirectOut", "redirectIn", "rest");
    }

    private List<String> output(int proxy) {
        List<String> rules = new ArrayList<>();
        clients.forEach(who -> rules.add(
                (here ? "oif " + LOOPBACK : "oif != " + LOOPBACK) + who + "tcp dport " + port + " " + NEW + proxy));
        return rules;
    }

    private List<String> input(int proxy) {
        List<String> rules = new ArrayList<>();
        if (here && wide) {
            clients.forEach(who -> rules.add(
                    "iif != " + LOOPBACK + who + "tcp dport " + port + " fib daddr type local " + NEW + proxy));
        }
        return rules;
    }

    // What was open before; and the proxy's own port is for nobody who was not led to it.
    private List<String> rest(int proxy) {
        List<String> rules = new ArrayList<>(List.of("tcp flags & rst == rst return"));
        clients.forEach(who -> rules.add(who + "tcp dport " + port + " reject with tcp reset"));
        if (wide) {
            rules.add("iif != " + LOOPBACK + "tcp dport " + proxy + " ct status & dnat == 0 drop");
        }
        return rules;
    }
}
