package chaos.shop.control;

import chaos.shop.life.Refusal;
import chaos.shop.metric.Page;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/**
 * The control listener, on loopback, with an event loop of its own: it still answers when the serving loops are held, all
 * workers are busy and no further connection is taken at the front.
 */
public final class Control {
    private static final int LARGEST_BODY = 4096;

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("shop-control", true), NioIoHandler.newFactory());
    private final Channel listener;

    private Control(int port, Desk desk) {
        var bound = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(new HttpServerCodec(), new HttpObjectAggregator(LARGEST_BODY), desk);
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            String cause = bound.cause().getMessage();
            throw new Refusal(
                    "cannot listen for control on port " + port + ": " + cause + "; choose another with --control-port",
                    bound.cause());
        }
        this.listener = bound.channel();
    }

    public static Control start(int port, String token, Page page, Commands commands) {
        return new Control(port, new Desk(token, page, commands));
    }

    public int port() {
        return ((InetSocketAddress) listener.localAddress()).getPort();
    }

    public void close() {
        listener.close().awaitUninterruptibly();
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
