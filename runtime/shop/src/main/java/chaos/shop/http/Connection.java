package chaos.shop.http;

import chaos.shop.life.Clock;
import chaos.shop.life.OutOfMemory;
import chaos.shop.metric.Endpoint;
import chaos.shop.metric.ErrorKind;
import chaos.shop.service.Answer;
import chaos.shop.service.Request;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.timeout.IdleStateEvent;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * One connection: its requests are served one at a time, so that answers leave in order. Health and metrics are answered
 * by the event loop itself, everything else by a worker.
 */
final class Connection extends ChannelInboundHandlerAdapter {
    private static final Answer WORKERS_FULL =
            Answer.failed(ErrorKind.WORKERS_FULL, "all workers are busy and no further request may wait for them");

    /**
     * Closing while the client still sends would make the system throw the answer away with a reset: our end is shut, what
     * comes is read and dropped for a moment, then all is closed.
     */
    private static final ChannelFutureListener LINGER = written -> {
        ((DuplexChannel) written.channel()).shutdownOutput();
        written.channel().eventLoop().schedule(() -> written.channel().close(), 1, TimeUnit.SECONDS);
    };

    private final Site site;
    private final Deque<Asked> waiting = new ArrayDeque<>(1);
    private boolean busy;
    private boolean closing;
    private String peer = "-";

    Connection(Site site) {
        this.site = site;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        SocketAddress remote = ctx.channel().remoteAddress();
        peer = remote == null ? "-" : remote.toString().substring(1);
        ctx.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        whole(ctx, (Asked) message);
    }

    private void whole(ChannelHandlerContext ctx, Asked asked) {
        site.counters().requested(asked.endpoint);
        if (closing) {
            site.counters().dropped(asked.endpoint);
        } else if (busy) {
            waiting.add(asked);
            ctx.channel().config().setAutoRead(false);
        } else {
            serve(ctx, asked);
        }
    }

    private void serve(ChannelHandlerContext ctx, Asked asked) {
        Answer preset = asked.preset();
        if (preset != null) {
            give(ctx, asked, preset);
        } else if (asked.endpoint == Endpoint.METRICS && asked.isGet()) {
            giveMetrics(ctx, asked);
        } else if (!needsWorker(asked)) {
            give(ctx, asked, onLoop(asked));
        } else {
            busy = true;
            Request request = asked.request();
            if (!site.workers().offer(() -> site.services().answer(request), answer -> handBack(ctx, asked, answer))) {
                busy = false;
                give(ctx, asked, WORKERS_FULL);
            }
        }
    }

    private boolean needsWorker(Asked asked) {
        return switch (asked.endpoint) {
            case METRICS, OTHER -> false;
            case HEALTH -> site.services().workNanos(Endpoint.HEALTH) > 0;
            default -> true;
        };
    }

    private Answer onLoop(Asked asked) {
        return switch (asked.endpoint) {
            case HEALTH, METRICS ->
                asked.isGet() ? site.services().health() : Answer.methodNotAllowed(asked.request(), "GET, HEAD");
            default -> Answer.failed(ErrorKind.NOT_FOUND, "there is nothing at " + asked.path);
        };
    }

    /** In a worker: hands the answer back to the connection's loop. */
    private void handBack(ChannelHandlerContext ctx, Asked asked, Answer answer) {
        try {
            ctx.channel().eventLoop().execute(() -> deliver(ctx, asked, answer));
        } catch (RuntimeException | Error loopHasEnded) {
            OutOfMemory.endIf(loopHasEnded);
            site.counters().dropped(asked.endpoint);
        }
    }

    private void deliver(ChannelHandlerContext ctx, Asked asked, Answer answer) {
        busy = false;
        if (!ctx.channel().isActive()) {
            site.counters().dropped(asked.endpoint);
            return;
        }
        give(ctx, asked, answer);
        while (!busy && !waiting.isEmpty()) {
            serve(ctx, waiting.remove());
        }
        resumeReading(ctx);
        ctx.flush();
    }

    private void resumeReading(ChannelHandlerContext ctx) {
        boolean mayRead = waiting.isEmpty() && ctx.channel().isWritable();
        if (ctx.channel().config().isAutoRead() != mayRead) {
            ctx.channel().config().setAutoRead(mayRead);
        }
    }

    private void give(ChannelHandlerContext ctx, Asked asked, Answer answer) {
        boolean close = mustClose(asked);
        ErrorKind error = answer.error();
        if (error != null) {
            site.counters().failed(error);
        }
        write(ctx, Wire.answer(ctx.alloc(), answer, close, asked.isHead(), site.date()), close, asked.preset() != null);
        given(asked, answer.status(), answer.body().length);
    }

    private void giveMetrics(ChannelHandlerContext ctx, Asked asked) {
        boolean close = mustClose(asked);
        ByteBuf page = Wire.metrics(ctx.alloc(), site.page(), close, asked.isHead(), site.date());
        int bytes = page.readableBytes();
        write(ctx, page, close, false);
        given(asked, 200, bytes);
    }

    /** After a request that could not be read to its end, nothing that follows can be understood. */
    private boolean mustClose(Asked asked) {
        return !asked.keepAlive || asked.preset() != null || site.services().parting();
    }

    private void write(ChannelHandlerContext ctx, ByteBuf bytes, boolean close, boolean unread) {
        if (close) {
            closing = true;
            dropWaiting();
            ctx.writeAndFlush(bytes).addListener(unread ? LINGER : ChannelFutureListener.CLOSE);
        } else {
            ctx.write(bytes, ctx.voidPromise());
        }
    }

    private void given(Asked asked, int status, int bytes) {
        site.counters().responded(asked.endpoint, status);
        if (site.logs().accessOn()) {
            site.logs().answered(peer, asked.method, asked.path, status, bytes, Clock.nanos() - asked.begun);
        }
    }

    private void dropWaiting() {
        waiting.forEach(asked -> site.counters().dropped(asked.endpoint));
        waiting.clear();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        ctx.flush();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        resumeReading(ctx);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        closing = true;
        dropWaiting();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof IdleStateEvent && !busy) {
            ctx.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        OutOfMemory.endIf(cause);
        boolean network = cause instanceof IOException;
        site.counters().failed(network ? ErrorKind.CONNECTION : ErrorKind.INTERNAL);
        if (!network) {
            site.logs().error("connection from " + peer + " closed: " + cause);
        }
        ctx.close();
    }
}
