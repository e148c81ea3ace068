package chaos.shop.http;

import chaos.shop.metric.LoopLag;
import chaos.shop.settings.Settings;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.unix.FileDescriptor;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The shop's listener: one loop that accepts, others that serve. */
public final class Server {
    private static final int BACKLOG = 1024;

    private final Settings.Listen listen;
    private final Transport transport;
    private final EventLoopGroup accepting;
    private final EventLoopGroup serving;
    private final ServerBootstrap bootstrap;
    private final ChannelGroup connections = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);
    private final Entrance entrance;
    private final int port;
    private volatile Channel listener;

    private Server(Settings.Listen listen, Transport transport, int loops, Site site, @Nullable FileDescriptor taken) {
        this.listen = listen;
        this.transport = transport;
        this.accepting = transport.loops(1, "shop-accept");
        this.serving = transport.loops(loops, "shop-loop");
        this.entrance = new Entrance(site, connections, listen);
        this.bootstrap = new ServerBootstrap()
                .group(accepting, serving)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .handler(new AcceptErrors(site.counters()))
                .childHandler(entrance);
        this.listener = open(listen.port(), taken);
        this.port = ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /**
     * Listens from now on, or refuses with what is in the way.
     *
     * @param taken a socket that listens already; null: one is bound
     */
    public static Server start(Settings.Listen listen, Transport transport, Site site, @Nullable FileDescriptor taken) {
        int loops = listen.loops() > 0 ? listen.loops() : Runtime.getRuntime().availableProcessors();
        return new Server(listen, transport, loops, site, taken);
    }

    private Channel open(int port, @Nullable FileDescriptor taken) {
        return Listener.open(
                bootstrap,
                transport,
                new InetSocketAddress(listen.host(), port),
                taken,
                "on " + listen.host() + ":" + port + "; choose another with --port, or 0 for any that is free");
    }

    /** The socket that listens, to be handed over; empty where the transport does not show it. */
    public Optional<FileDescriptor> socket() {
        return Listener.socket(listener);
    }

    public int port() {
        return port;
    }

    /** Starts to measure how late the serving loops are. */
    public LoopLag lag() {
        List<EventLoop> loops = new ArrayList<>();
        serving.forEach(loop -> loops.add((EventLoop) loop));
        return LoopLag.of(loops);
    }

    public int maxConnections() {
        return entrance.maxConnections();
    }

    public void maxConnections(int most) {
        entrance.maxConnections(most);
    }

    /** Takes no further connections; those that are open stay. */
    public void stopAccepting() {
        listener.close().awaitUninterruptibly();
    }

    /** Listens on the same port again. */
    public void acceptAgain() {
        if (!listener.isOpen()) {
            listener = open(port, null);
        }
    }

    /** Closes every connection and ends the loops. */
    public void close() {
        listener.close().awaitUninterruptibly();
        connections.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
        accepting.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        serving.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
    }
}
