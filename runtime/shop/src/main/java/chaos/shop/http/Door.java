package chaos.shop.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The listening socket, whose handler it is. It is shut while the shop drains and, where connections above the most are to
 * be refused, while as many are open: the system then refuses who knocks. Its state belongs to the accepting loop.
 */
@Sharable
final class Door extends ChannelInboundHandlerAdapter {
    private static final long AGAIN_MILLIS = 100;

    private final EventLoop loop;
    private final Supplier<ChannelFuture> again;
    private final IntSupplier most;
    private final boolean refuses;
    private volatile @Nullable Channel listener;
    private volatile @Nullable ChannelFuture opening;
    private boolean wanted = true;
    private int inside;

    /**
     * @param again begins to listen once more, at the same place
     * @param most how many may be inside
     * @param refuses whether it is shut while they are
     */
    Door(EventLoop loop, Supplier<ChannelFuture> again, IntSupplier most, boolean refuses) {
        this.loop = loop;
        this.again = again;
        this.most = most;
        this.refuses = refuses;
    }

    /** The socket that listens; empty while it is shut. */
    Optional<Channel> listener() {
        return Optional.ofNullable(listener).filter(Channel::isOpen);
    }

    /** Shuts it until it is opened again. */
    void shut() {
        order(false);
    }

    /** Opens it again, unless as many are inside as may be; empty, or how that ended. */
    Optional<ChannelFuture> open() {
        order(true);
        ChannelFuture begun = opening;
        return begun == null ? Optional.empty() : Optional.of(begun.awaitUninterruptibly());
    }

    private void order(boolean open) {
        loop.submit(() -> {
                    wanted = open;
                    look();
                })
                .awaitUninterruptibly();
    }

    /** How many may be inside has changed. */
    void reconsider() {
        loop.execute(this::look);
    }

    private void look() {
        boolean should = wanted && !(refuses && inside >= most.getAsInt());
        if (!should) {
            listener().ifPresent(Channel::close);
        } else if (opening == null && listener().isEmpty() && !loop.isShuttingDown()) {
            ChannelFuture begun = again.get();
            opening = begun;
            begun.addListener(done -> opened(done.isSuccess()));
        }
    }

    private void opened(boolean done) {
        opening = null;
        if (done) {
            look();
        } else {
            loop.schedule(this::look, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        listener = ctx.channel();
    }

    /** The last one that fits in shuts the door behind it, when this turn of accepting is over. */
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (refuses) {
            inside++;
            ((Channel) message).closeFuture().addListener(closed -> loop.execute(this::left));
            if (inside >= most.getAsInt()) {
                ctx.channel().config().setAutoRead(false);
                loop.execute(this::look);
            }
        }
        ctx.fireChannelRead(message);
    }

    private void left() {
        inside--;
        look();
    }
}
