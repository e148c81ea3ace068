package chaos.agent.net;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Addresses that share their first bits (CIDR, RFC 4632): one address, or a network. */
final class Block {

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int SMALLEST_PREFIX = 8;

    private final InetAddress address;
    private final int prefix;

    private Block(InetAddress address, int prefix) {
        this.address = address;
        this.prefix = prefix;
    }

    static Block of(InetAddress address) {
        return new Block(address, address.getAddress().length * 8);
    }

    /** Reads {@code ADDRESS/PREFIX}; the bits after the prefix must be 0. */
    static Block parse(String text) throws UnknownHostException {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || !LITERAL.matcher(parts[0]).matches() || !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("a network is ADDRESS/PREFIX such as 10.0.1.0/24, got '" + text + "'");
        }
        InetAddress address = InetAddress.getByName(parts[0]);
        int bits = address.getAddress().length * 8;
        int prefix = Integer.parseInt(parts[1]);
        if (prefix > bits) {
            throw new IllegalArgumentException("the prefix of a network is 0 to " + bits + ", got '" + text + "'");
        }
        if (!new BigInteger(1, address.getAddress())
                .equals(head(address, prefix).shiftLeft(bits - prefix))) {
            throw new IllegalArgumentException(
                    "a network's address ends in zeros after its prefix, got '" + text + "'");
        }
        return new Block(address, prefix);
    }

    private static BigInteger head(InetAddress address, int prefix) {
        byte[] bytes = address.getAddress();
        return new BigInteger(1, bytes).shiftRight(bytes.length * 8 - prefix);
    }

    InetAddress address() {
        return address;
    }

    /** Whether it is one address. */
    boolean isAddress() {
        return prefix == address.getAddress().length * 8;
    }

    boolean isLarge() {
        return prefix < SMALLEST_PREFIX;
    }

    boolean contains(InetAddress other) {
        return other.getAddress().length == address.getAddress().length
                && head(other, prefix).equals(head(address, prefix));
    }

    /** Its name in nftables. */
    String family() {
        return address instanceof Inet4Address ? "ip" : "ip6";
    }

    String print() {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        String plain = zone < 0 ? text : text.substring(0, zone);
        return isAddress() ? plain : plain + "/" + prefix;
    }
}
