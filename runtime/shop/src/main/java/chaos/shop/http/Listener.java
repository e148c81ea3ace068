package chaos.shop.http;

import chaos.shop.life.Refusal;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.unix.FileDescriptor;
import io.netty.channel.unix.UnixChannel;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A listening socket: bound anew, or taken over from the shop before with all connections that wait in it. */
public final class Listener {
    private Listener() {}

    /**
     * Takes connections from now on.
     *
     * @param taken a socket that listens already; null: one is bound to the address
     * @param advice what to do where that is refused
     */
    public static Channel open(
            ServerBootstrap bootstrap,
            Transport transport,
            InetSocketAddress address,
            @Nullable FileDescriptor taken,
            String advice) {
        ChannelFuture open = taken == null
                ? begin(bootstrap, transport, address)
                : bootstrap
                        .clone()
                        .channelFactory(() -> new EpollServerSocketChannel(taken.intValue()))
                        .register();
        require(open.awaitUninterruptibly(), advice);
        return open.channel();
    }

    /** Begins to take connections; returns at once. */
    static ChannelFuture begin(ServerBootstrap bootstrap, Transport transport, InetSocketAddress address) {
        return bootstrap.clone().channel(transport.channel()).bind(address);
    }

    /** Refuses with the advice where that did not go well. */
    static void require(ChannelFuture open, String advice) {
        if (!open.isSuccess()) {
            throw new Refusal(
                    "cannot listen " + advice.replaceFirst(";", ": " + reason(open.cause()) + ";"), open.cause());
        }
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.toString() : message;
    }

    /** The socket itself, to be handed over; empty where the transport does not show it. */
    public static Optional<FileDescriptor> socket(Channel listener) {
        return listener instanceof UnixChannel unix ? Optional.of(unix.fd()) : Optional.empty();
    }
}
