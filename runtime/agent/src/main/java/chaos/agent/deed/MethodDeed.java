package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Does something to a share of the calls of a method, at their begin and in their own threads. */
abstract class MethodDeed implements Deed {

    private static final long TICK = 10_000_000;
    private static final int TRIES = 200;

    private final Life life;
    private final double share;
    private final Patches patches;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong hits = new AtomicLong();
    private final AtomicInteger inside = new AtomicInteger();
    private long toldCalls;
    private long toldHits;
    private volatile @Nullable String problem;

    /** Of the method that the arguments name. */
    MethodDeed(Life life, Arguments arguments, Instrumentation instrumentation) {
        this(
                life,
                arguments,
                Patches.named(instrumentation, arguments.get("class"), arguments.get("method"), key(arguments)));
    }

    MethodDeed(Life life, Arguments arguments, Patches patches) {
        this.life = life;
        this.share = arguments.number("percent", 100) / 100;
        this.patches = patches;
    }

    /** Under which key the patched methods find this deed. */
    static String key(Arguments arguments) {
        return "chaos." + arguments.get("name");
    }

    /** What is done to a call on an object, null for a static method; may throw whatever the method can be seen to. */
    abstract void act(@Nullable Object target);

    /** What is to be done often while it lasts. */
    void look() {}

    /** What is to be ended before the methods are as they were. */
    void finish() {}

    final Life life() {
        return life;
    }

    final Patches patches() {
        return patches;
    }

    /** What the patched methods reach: they ask it whether it equals the object that they are of. */
    private final class Hook {

        @Override
        public boolean equals(@Nullable Object target) {
            called(target);
            return false;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private void called(@Nullable Object target) {
        if (!life.isOn()) {
            return;
        }
        inside.incrementAndGet();
        try {
            calls.incrementAndGet();
            if (share >= 1 || ThreadLocalRandom.current().nextDouble() < share) {
                hits.incrementAndGet();
                act(target);
            }
        } finally {
            inside.decrementAndGet();
        }
    }

    @Override
    public List<Runnable> threads() {
        return List.of(this::patch);
    }

    // It is this thread's end that shows that nothing is patched any more.
    private void patch() {
        problem = patches.begin(new Hook());
        while (life.isOn()) {
            look();
            life.rest(TICK);
        }
        finish();
        for (int i = 0; !patches.end() && i < TRIES; i++) {
            LockSupport.parkNanos(TICK);
        }
        for (int i = 0; inside.get() > 0 && i < TRIES; i++) {
            LockSupport.parkNanos(TICK);
        }
    }

    @Override
    public boolean isOver() {
        return problem != null;
    }

    @Override
    public String what() {
        return "hit";
    }

    /** The share of the calls, in percent. */
    @Override
    public double asked() {
        return share * 100;
    }

    /** Of the calls since the last time; no number where there were none. */
    @Override
    public double achieved() {
        long nowCalls = calls.get();
        long nowHits = hits.get();
        double percent = nowCalls == toldCalls ? Double.NaN : 100.0 * (nowHits - toldHits) / (nowCalls - toldCalls);
        toldCalls = nowCalls;
        toldHits = nowHits;
        return percent;
    }

    @Override
    public String release() {
        String why = problem;
        return why != null ? why : hits.get() + " of " + calls.get() + " calls were hit, the method is as it was";
    }
}
