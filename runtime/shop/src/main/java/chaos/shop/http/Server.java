package chaos.shop.http;

import chaos.shop.metric.LoopLag;
import chaos.shop.settings.Settings;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
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
    private final Settings.Listen listen;
    private final Transport transport;
    private final EventLoopGroup accepting;
    private final EventLoopGroup serving;
    private final ServerBootstrap bootstrap;
    private final ChannelGroup connections = new DefaultChannelGroup(ImmediateEventExecutor.INSTANCE);
    private final Entrance entrance;
    private final Door door;
    private final int port;

    private Server(Settings.Listen listen, Transport transport, int loops, Site site, @Nullable FileDescriptor taken) {
        this.listen = listen;
        this.transport = transport;
        this.accepting = transport.loops(1, "shop-accept");
        this.serving = transport.loops(loops, "shop-loop");
        this.entrance = new Entrance(site, connections, listen);
        this.door = new Door(accepting.next(), this::listenAgain, entrance::maxConnections, listen.refuses());
        this.bootstrap = new ServerBootstrap()
                .group(accepting, serving)
                .option(ChannelOption.SO_BACKLOG, listen.backlog())
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel listener) {
                        listener.pipeline().addLast(new AcceptErrors(site.counters()), door);
                    }
                })
                .childHandler(entrance);
        Channel listener = Listener.open(bootstrap, transport, at(listen.port()), taken, advice(listen.port()));
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

    private InetSocketAddress at(int port) {
        return new InetSocketAddress(listen.host(), port);
    }

    private String advice(int port) {
        return "on " + listen.host() + ":" + port + "; choose another with --port, or 0 for any that is free";
    }

    private ChannelFuture listenAgain() {
        return Listener.begin(bootstrap, transport, at(port));
    }

    /** The socket that listens, to be handed over; empty where the transport does not show it, and while none listens. */
    public Optional<FileDescriptor> socket() {
        return door.listener().flatMap(Listener::socket);
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
        door.reconsider();
    }

    /** Takes no further connections; those that are open stay. */
    public void stopAccepting() {
        door.shut();
    }

    /** Listens on the same port again. */
    public void acceptAgain() {
        door.open().ifPresent(done -> Listener.require(done, advice(port)));
    }

    /** Closes every connection and ends the loops. */
    public void close() {
        door.shut();
        connections.close().awaitUninterruptibly(1, TimeUnit.SECONDS);
        accepting.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        serving.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(1, TimeUnit.SECONDS);
    }
}
