package chaos.shop.metric;

import chaos.shop.life.Clock;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How late the event loops are: each ticks, and a tick that comes late shows for how long its loop was held. */
public final class LoopLag {
    private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final List<LoopTicks> loops;

    private LoopLag(List<LoopTicks> loops) {
        this.loops = loops;
    }

    /** Starts a tick on each loop. */
    public static LoopLag of(List<EventLoop> loops) {
        return new LoopLag(loops.stream().map(LoopLag::start).toList());
    }

    private static LoopTicks start(EventLoop loop) {
        LoopTicks ticks = new LoopTicks(TICK_NANOS, Clock.nanos());
        loop.scheduleWithFixedDelay(() -> ticks.tick(Clock.nanos()), TICK_NANOS, TICK_NANOS, TimeUnit.NANOSECONDS);
        return ticks;
    }

    public int count() {
        return loops.size();
    }

    /** Seconds that the worst loop is late at this moment; grows while a loop is held. */
    public double now(long nanos) {
        return worst(loops.stream().mapToLong(t -> t.now(nanos)).max().orElse(0));
    }

    /** The worst of the last one to two seconds, so that a reader who comes once a second misses nothing. */
    public double recent(long nanos) {
        return worst(loops.stream().mapToLong(t -> t.recent(nanos)).max().orElse(0));
    }

    /** The worst since the start. */
    public double most(long nanos) {
        return worst(loops.stream().mapToLong(t -> t.most(nanos)).max().orElse(0));
    }

    private static double worst(long nanos) {
        return nanos / 1e9;
    }
}
