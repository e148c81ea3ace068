package chaos.shop.control;

import chaos.shop.life.Refusal;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollDomainSocketChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.unix.DomainSocketAddress;
import io.netty.channel.unix.DomainSocketReadMode;
import io.netty.channel.unix.FileDescriptor;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The shop whose place is taken: it has given its listening sockets, and serves until it is told that they are taken. */
public final class Predecessor implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 3;

    private final EventLoopGroup loop;
    private final Channel line;
    private final FileDescriptor front;
    private final FileDescriptor control;

    private Predecessor(EventLoopGroup loop, Channel line, BlockingQueue<FileDescriptor> given) {
        this.loop = loop;
        this.line = line;
        this.front = next(given);
        this.control = next(given);
    }

    /** Asks the shop that lives in a home for its place, or refuses where none gives it. */
    public static Predecessor in(Path home) {
        DomainSocketAddress place = HandoverPlace.in(home)
                .orElseThrow(() -> new Refusal("cannot take over in " + home + ": its path is too long for a socket"));
        EventLoopGroup loop = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("shop-handover", true), EpollIoHandler.newFactory());
        BlockingQueue<FileDescriptor> given = new LinkedBlockingQueue<>();
        try {
            var connected = new Bootstrap()
                    .group(loop)
                    .channel(EpollDomainSocketChannel.class)
                    .option(EpollChannelOption.DOMAIN_SOCKET_READ_MODE, DomainSocketReadMode.FILE_DESCRIPTORS)
                    .handler(new Taking(given))
                    .connect(place)
                    .awaitUninterruptibly();
            if (!connected.isSuccess()) {
                throw new Refusal(
                        "cannot take over in " + home + ": nobody there gives its place: " + connected.cause());
            }
            return new Predecessor(loop, connected.channel(), given);
        } catch (Refusal refused) {
            loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
            throw refused;
        }
    }

    private static FileDescriptor next(BlockingQueue<FileDescriptor> given) {
        try {
            FileDescriptor socket = given.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (socket == null) {
                throw new Refusal("cannot take over: the shop that lives there did not give its sockets within "
                        + PATIENCE_SECONDS + " s");
            }
            return socket;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("cannot take over: interrupted", e);
        }
    }

    /** The socket that listens at the front. */
    public FileDescriptor front() {
        return front;
    }

    /** The socket that listens for control. */
    public FileDescriptor control() {
        return control;
    }

    /** Tells it that connections are taken here: it finishes what it has, and ends. */
    public void taken() {
        line.writeAndFlush(Unpooled.wrappedBuffer(new byte[] {'T'})).awaitUninterruptibly();
    }

    /** Without {@link #taken()} it goes on as before. */
    @Override
    public void close() {
        line.close().awaitUninterruptibly();
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    private static final class Taking extends ChannelInboundHandlerAdapter {
        private final BlockingQueue<FileDescriptor> given;

        Taking(BlockingQueue<FileDescriptor> given) {
            this.given = given;
        }

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object socket) {
            given.add((FileDescriptor) socket);
        }
    }
}
