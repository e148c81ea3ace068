package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes garbage at a rate. What the target's collections and its lack of processor time kept from being made is not
 * caught up beyond a fifth of a second: pressure never becomes a burst.
 */
final class AllocationStorm implements Deed {

    private static final int LARGEST = 64 << 10;
    private static final int SMALLEST = 1 << 10;
    private static final int HEADER = 16;
    private static final double BACKLOG_SECONDS = 0.2;
    private static final long TICK = 1_000_000;

    private final Life life;
    private final double rate;
    private final int piece;
    private volatile byte @Nullable [] last;
    private volatile long made;
    private long toldMade;
    private long toldAt = System.nanoTime();

    AllocationStorm(Life life, Arguments arguments, Instrumentation instrumentation) {
        this.life = life;
        this.rate = arguments.number("rate");
        this.piece = (int) Math.max(SMALLEST, Math.min(LARGEST, rate / 1000)) / 8 * 8;
    }

    @Override
    public List<Runnable> threads() {
        return List.of(this::storm);
    }

    private void storm() {
        long before = System.nanoTime();
        double owed = 0;
        while (life.isOn()) {
            long now = System.nanoTime();
            owed = Math.min(rate * BACKLOG_SECONDS, owed + rate * (now - before) / 1e9);
            before = now;
            if (owed < piece) {
                life.rest(TICK);
            } else {
                owed -= make(owed);
            }
        }
        last = null;
    }

    private double make(double owed) {
        double done = 0;
        try {
            while (owed - done >= piece && life.isOn()) {
                last = new byte[piece - HEADER];
                done += piece;
                made = made + piece;
            }
        } catch (OutOfMemoryError full) {
            life.rest(TICK);
        }
        return done;
    }

    @Override
    public String what() {
        return "allocated";
    }

    @Override
    public double asked() {
        return rate;
    }

    @Override
    public double achieved() {
        long now = System.nanoTime();
        long all = made;
        double perSecond = (all - toldMade) * 1e9 / Math.max(1, now - toldAt);
        toldMade = all;
        toldAt = now;
        return perSecond;
    }

    @Override
    public String release() {
        return made + " B were allocated, none is held";
    }
}
