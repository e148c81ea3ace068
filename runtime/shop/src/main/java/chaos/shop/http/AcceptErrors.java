package chaos.shop.http;

import chaos.shop.life.OutOfMemory;
import chaos.shop.metric.Counters;
import chaos.shop.metric.ErrorKind;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Counts connections that could not be accepted, such as for want of file descriptors. */
@Sharable
final class AcceptErrors extends ChannelInboundHandlerAdapter {
    private final Counters counters;

    AcceptErrors(Counters counters) {
        this.counters = counters;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        OutOfMemory.endIf(cause);
        counters.failed(ErrorKind.ACCEPT);
        ctx.fireExceptionCaught(cause);
    }
}
