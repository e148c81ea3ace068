package chaos.shop.http;

import chaos.shop.life.Refusal;
import chaos.shop.metric.LoopLag;
import chaos.shop.settings.Settings;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The shop's listener: one loop that accepts, others that serve. */
public final class Server {
    private static final int BACKLOG = 1024;

    private final Settings.Listen listen;
    private final EventLoopGroup accepting;
    private final EventLoopGroup serving;
    private final ServerBootstrap bootstrap;
    private final ChannelGroup connections = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);
    private final Entrance entrance;
    private final int port;
    private volatile Channel listener;

    private Server(Settings.Listen listen, Transport transport, int loops, Site site) {
        this.listen = listen;
        this.accepting = transport.loops(1, "shop-accept");
        this.serving = transport.loops(loops, "shop-loop");
        this.entrance = new Entrance(site, connections, listen);
        this.bootstrap = new ServerBootstrap()
                .group(accepting, serving)
                .channel(transport.channel())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .handler(new AcceptErrors(site.counters()))
                .childHandler(entrance);
        this.listener = bind(listen.port());
        this.port = ((InetSocketAddress) listener.localAddress()).getPort();
    }

    /** Listens from now on, or refuses with what is in the way. */
    public static Server start(Settings.Listen listen, Transport transport, Site site) {
        int loops = listen.loops() > 0 ? listen.loops() : Runtime.getRuntime().availableProcessors();
        return new Server(listen, transport, loops, site);
    }

    private Channel bind(int port) {
        var bound = bootstrap.bind(new InetSocketAddress(listen.host(), port)).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new Refusal(
                    "cannot listen on " + listen.host() + ":" + port + ": " + reason(bound.cause())
                            + "; choose another with --port, or 0 for any that is free",
                    bound.cause());
        }
        return bound.channel();
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.toString() : message;
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
            listener = bind(port);
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
