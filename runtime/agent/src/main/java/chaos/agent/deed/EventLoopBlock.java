package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Blocks Netty's event loops, as a blocking call in a handler does; once, or again each so many seconds. */
final class EventLoopBlock implements Deed {

    private static final long TICK = 2_000_000;

    private final Life life;
    private final EventLoops finder;
    private final long duration;
    private final long every;
    private final int atMost;
    private final AtomicInteger blocked = new AtomicInteger();
    private final Runnable block = this::block;
    private final AtomicLong longest = new AtomicLong();
    private final AtomicInteger blocks = new AtomicInteger();
    private volatile boolean over;

    EventLoopBlock(Life life, Arguments arguments, Instrumentation instrumentation)
            throws ReflectiveOperationException {
        this.life = life;
        this.duration = (long) (arguments.number("duration") * 1e9);
        this.every = (long) (arguments.number("every", 0) * 1e9);
        this.atMost = (int) arguments.number("loops", Integer.MAX_VALUE);
        this.finder = new EventLoops(instrumentation);
        if (finder.find().isEmpty()) {
            throw new IllegalStateException("no Netty event loop runs in this JVM, or its threads come from a factory"
                    + " that makes no FastThreadLocalThread");
        }
    }

    @Override
    public List<Runnable> threads() {
        return List.of(this::repeat);
    }

    private void repeat() {
        long next = System.nanoTime();
        while (life.isOn()) {
            blockAll();
            next += every;
            life.rest(every == 0 ? duration : next - System.nanoTime());
            if (every == 0) {
                over = true;
                break;
            }
        }
        awaitFree();
    }

    private void blockAll() {
        try {
            List<Executor> loops = finder.find();
            for (Executor loop : loops.subList(0, Math.min(atMost, loops.size()))) {
                blocked.incrementAndGet();
                submit(loop);
            }
        } catch (ReflectiveOperationException lost) {
            over = true;
        }
    }

    private void submit(Executor loop) {
        try {
            loop.execute(block);
        } catch (RuntimeException shutDown) {
            blocked.decrementAndGet();
        }
    }

    private void block() {
        try {
            long began = System.nanoTime();
            life.rest(duration);
            longest.accumulateAndGet(System.nanoTime() - began, Math::max);
            blocks.incrementAndGet();
        } finally {
            blocked.decrementAndGet();
        }
    }

    // A loop that is shut down never runs its block, so waiting for it has an end.
    private void awaitFree() {
        long until = System.nanoTime() + 2 * duration + 1_000_000_000;
        while (blocked.get() > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(TICK);
        }
    }

    @Override
    public String what() {
        return "blocked";
    }

    @Override
    public double asked() {
        return duration / 1e9;
    }

    /** The longest block that ended since it was last asked. */
    @Override
    public double achieved() {
        long achieved = longest.getAndSet(0);
        return achieved == 0 ? Double.NaN : achieved / 1e9;
    }

    @Override
    public boolean isOver() {
        return over && blocked.get() == 0;
    }

    @Override
    public String release() {
        int still = blocked.get();
        return still == 0 ? blocks.get() + " blocks made, no loop is blocked" : still + " blocks not yet left";
    }
}
