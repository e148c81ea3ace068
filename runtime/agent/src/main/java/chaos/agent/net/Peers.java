package chaos.agent.net;

import chaos.agent.act.Refusal;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The hosts at the other end: addresses or networks; none is every host. */
final class Peers {

    private final List<Block> blocks;

    private Peers(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    static Peers everybody() {
        return new Peers(List.of());
    }

    /** All addresses of a host, or a network such as {@code 10.0.1.0/24}. */
    static Peers of(String kind, String host) throws Refusal {
        try {
            if (host.indexOf('/') >= 0) {
                return new Peers(List.of(Block.parse(host)));
            }
            List<Block> blocks = new ArrayList<>();
            for (InetAddress address : InetAddress.getAllByName(host)) {
                blocks.add(Block.of(address));
            }
            return new Peers(blocks);
        } catch (UnknownHostException unknown) {
            throw new Refusal(kind + ": there is no host '" + host + "'");
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(kind + ": " + malformed.getMessage());
        }
    }

    /** Whether a host is this machine, as far as its own interfaces say. */
    static boolean isHere(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (isHere(address)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    private static boolean isHere(InetAddress address) {
        try {
            return address.isLoopbackAddress()
                    || address.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return false;
        }
    }

    /** Whether a host is this machine by its loopback device only. */
    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    /** An address of each. */
    List<String> addresses() {
        return blocks.stream().map(block -> block.address().getHostAddress()).collect(Collectors.toList());
    }

    /** Its address, where it is one host with one. */
    Optional<InetAddress> single() {
        return blocks.size() == 1 && blocks.get(0).isAddress()
                ? Optional.of(blocks.get(0).address())
                : Optional.empty();
    }

    boolean isEverybody() {
        return blocks.isEmpty();
    }

    /** Whether one of them is this machine itself. */
    boolean includeThisHost() {
        return blocks.stream().anyMatch(block -> isHere(block.address()));
    }

    /** Whether one of them is so large a network that it may as well be everything. */
    boolean includeLargeNetwork() {
        return blocks.stream().anyMatch(Block::isLarge);
    }

    boolean contain(InetAddress address) {
        return isEverybody() || blocks.stream().anyMatch(block -> block.contains(address));
    }

    /** The matches that pick their packets by an address field ({@code saddr} or {@code daddr}); one that is empty picks all. */
    List<String> matches(String field) {
        if (isEverybody()) {
            return List.of("");
        }
        List<String> matches = new ArrayList<>();
        for (String family : List.of("ip", "ip6")) {
            String set = blocks.stream()
                    .filter(block -> block.family().equals(family))
                    .map(Block::print)
                    .distinct()
                    .collect(Collectors.joining(", "));
            if (!set.isEmpty()) {
                matches.add(family + " " + field + " { " + set + " } ");
            }
        }
        return matches;
    }

    String print() {
        return blocks.stream().map(Block::print).distinct().collect(Collectors.joining(", "));
    }
}
