package chaos.shop.control;

import chaos.shop.http.Listener;
import chaos.shop.http.Transport;
import chaos.shop.metric.Page;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.unix.FileDescriptor;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The control listener, on loopback, with an event loop of its own: it still answers when the serving loops are held, all
 * workers are busy and no further connection is taken at the front.
 */
public final class Control {
    private static final int LARGEST_BODY = 4096;

    private final EventLoopGroup loop;
    private final Channel listener;

    private Control(int port, Transport transport, @Nullable FileDescriptor taken, Desk desk) {
        this.loop = transport.loops(1, "shop-control");
        var bootstrap = new ServerBootstrap().group(loop).childHandler(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline().addLast(new HttpServerCodec(), new HttpObjectAggregator(LARGEST_BODY), desk);
            }
        });
        this.listener = Listener.open(
                bootstrap,
                transport,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                taken,
                "for control on port " + port + "; choose another with --control-port");
    }

    /** @param taken a socket that listens already; null: one is bound */
    public static Control start(
            int port, Transport transport, @Nullable FileDescriptor taken, String token, Page page, Commands commands) {
        return new Control(port, transport, taken, new Desk(token, page, commands));
    }

    /** The socket that listens, to be handed over; empty where the transport does not show it. */
    public Optional<FileDescriptor> socket() {
        return Listener.socket(listener);
    }

    /** Waits for a successor in this home; empty where the sockets cannot be handed over. */
    public Optional<Handover> handover(Path home, Giving giving) {
        if (socket().isEmpty()) {
            return Optional.empty();
        }
        Handover handover = new Handover(home, loop, giving);
        handover.offer();
        return Optional.of(handover);
    }

    /** Takes no further connections. */
    public void stopAccepting() {
        listener.close().awaitUninterruptibly();
    }

    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    public void close() {
        listener.close().awaitUninterruptibly();
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
