package chaos.shop.control;

import chaos.shop.life.OutOfMemory;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.channel.unix.FileDescriptor;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Gives the listening sockets to a successor in the same home, as HAProxy and Envoy do in a hot restart: the sockets
 * themselves are passed (SCM_RIGHTS, unix(7)), so that no connection is refused and none that waits to be accepted is lost.
 *
 * <p>The successor connects, is given the sockets, takes connections, and then sends a byte. Until that byte all can be as
 * it was: a successor that goes away without it has changed nothing.
 */
public final class Handover implements AutoCloseable {
    private final Path home;
    private final EventLoopGroup loop;
    private final Giving giving;
    private @Nullable Channel listener;

    Handover(Path home, EventLoopGroup loop, Giving giving) {
        this.home = home;
        this.loop = loop;
        this.giving = giving;
    }

    /** Leaves no trace in a home whose shop ends. */
    public static void forget(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(HandoverPlace.NAME));
    }

    /** Waits for a successor from now on; without effect where none could find the way. */
    synchronized void offer() {
        Optional<DomainSocketAddress> place = HandoverPlace.in(home);
        if (place.isEmpty()) {
            return;
        }
        try {
            forget(home);
            listener = bootstrap().bind(place.get()).syncUninterruptibly().channel();
            Files.setPosixFilePermissions(
                    home.resolve(HandoverPlace.NAME), PosixFilePermissions.fromString("rw-------"));
        } catch (IOException | RuntimeException notHere) {
            OutOfMemory.endIf(notHere);
            close();
        }
    }

    private ServerBootstrap bootstrap() {
        return new ServerBootstrap()
                .group(loop)
                .channel(EpollServerDomainSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new Meeting());
                    }
                });
    }

    /** Its file goes with it. */
    @Override
    public synchronized void close() {
        Channel open = listener;
        listener = null;
        if (open != null) {
            open.close();
        }
    }

    /** One successor, from its coming until it has taken over or gone away. */
    private final class Meeting extends ChannelInboundHandlerAdapter {
        private final AtomicBoolean open = new AtomicBoolean(true);

        /** The file makes place for the successor's own before the successor is given anything. */
        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            close();
            for (FileDescriptor socket : giving.give()) {
                ctx.write(socket);
            }
            ctx.flush();
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object said) {
            ReferenceCountUtil.release(said);
            if (open.compareAndSet(true, false)) {
                giving.taken();
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext ctx) {
            if (open.compareAndSet(true, false)) {
                giving.kept();
                offer();
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            OutOfMemory.endIf(cause);
            ctx.close();
        }
    }
}
