package chaos.agent.proxy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * From where a proxy connects to the service. A proxy behind a redirect must be told from the clients whose connections are
 * redirected to it: by its source address, or by source ports that nobody else has.
 */
public final class Outbound {

    private final @Nullable InetAddress source;
    private final int low;
    private final int high;
    private int next;

    private Outbound(@Nullable InetAddress source, int low, int high) {
        this.source = source;
        this.low = low;
        this.high = high;
        this.next = low;
    }

    /** As the system chooses. */
    public static Outbound any() {
        return new Outbound(null, 0, 0);
    }

    /** From an address of this host. */
    public static Outbound from(InetAddress source) {
        return new Outbound(source, 0, 0);
    }

    /** From ports of a range, both bounds belong to it; each connection takes one. */
    public static Outbound fromPorts(int low, int high) {
        if (low < 1 || high < low || high > 65_535) {
            throw new IllegalArgumentException("a range of ports is within 1 to 65535, got " + low + " to " + high);
        }
        return new Outbound(null, low, high);
    }

    /**
     * Whether who comes from here is ourselves: a redirect catches what it should let pass. Only known of a source that
     * nobody else has; of any other nobody can tell, for a port is given to several connections at once.
     */
    boolean isOwn(InetSocketAddress peer) throws SocketException {
        if (source != null) {
            return source.equals(peer.getAddress());
        }
        InetAddress address = peer.getAddress();
        return peer.getPort() >= low
                && peer.getPort() <= high
                && (address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null);
    }

    void bind(SocketChannel channel, InetSocketAddress service) throws IOException {
        if (source != null) {
            channel.bind(new InetSocketAddress(source, 0));
        } else if (low > 0) {
            bindInRange(channel);
        }
    }

    // With SO_REUSEADDR a port is of use again while a connection that ended waits for its last packets.
    private void bindInRange(SocketChannel channel) throws IOException {
        channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        for (int i = low; i <= high; i++) {
            int port = next;
            next = next == high ? low : next + 1;
            try {
                channel.bind(new InetSocketAddress(port));
                return;
            } catch (BindException taken) {
                // The next one.
            }
        }
        throw new BindException("all ports from " + low + " to " + high + " are taken");
    }
}
