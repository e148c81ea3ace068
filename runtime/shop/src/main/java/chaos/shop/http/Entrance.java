package chaos.shop.http;

import chaos.shop.life.OutOfMemory;
import chaos.shop.metric.ErrorKind;
import chaos.shop.service.Answer;
import chaos.shop.settings.Settings;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.TimeUnit;

/** Lets a new connection in; or says 503 and closes it when as many are open as may be, where the door is not shut then. */
@Sharable
final class Entrance extends ChannelInitializer<Channel> {
    private static final Answer FULL =
            Answer.failed(ErrorKind.CONNECTIONS_FULL, "as many connections are open as may be");

    private final Site site;
    private final ChannelGroup connections;
    private final long idleNanos;
    private final boolean answers;
    private final Turned turned = new Turned();
    private volatile int most;

    Entrance(Site site, ChannelGroup connections, Settings.Listen listen) {
        this.site = site;
        this.connections = connections;
        this.idleNanos = listen.idle().toNanos();
        this.answers = !listen.refuses();
        this.most = listen.maxConnections();
    }

    int maxConnections() {
        return most;
    }

    void maxConnections(int most) {
        this.most = most;
    }

    @Override
    protected void initChannel(Channel channel) {
        int open = site.counters().opened();
        channel.closeFuture().addListener(closed -> site.counters().closed());
        connections.add(channel);
        if (answers && open > most) {
            channel.pipeline().addLast(turned);
            return;
        }
        if (idleNanos > 0) {
            channel.pipeline().addLast(new IdleStateHandler(idleNanos, 0, 0, TimeUnit.NANOSECONDS));
        }
        channel.pipeline().addLast(new HttpRequestDecoder(new HttpDecoderConfig()), new Intake(), new Connection(site));
    }

    /** A connection too many. */
    @Sharable
    private final class Turned extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext ctx) {
            site.counters().rejected();
            site.counters().failed(ErrorKind.CONNECTIONS_FULL);
            ctx.writeAndFlush(Wire.answer(ctx.alloc(), FULL, true, false, site.date()))
                    .addListener(ChannelFutureListener.CLOSE);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
            OutOfMemory.endIf(cause);
            ctx.close();
        }
    }
}
