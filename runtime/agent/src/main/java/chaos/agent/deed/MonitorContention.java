package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds the monitor of a class for a time, again and again: whoever calls one of its static synchronized methods waits
 * as long. A class that several loaders have is held in all of them.
 */
final class MonitorContention implements Deed {

    private final Life life;
    private final List<Class<?>> classes = new ArrayList<>();
    private final long duration;
    private final long every;
    private volatile long held;
    private volatile long heldSince;
    private double toldHeld;
    private long toldAt = System.nanoTime();

    MonitorContention(Life life, Arguments arguments, Instrumentation instrumentation) {
        this.life = life;
        this.duration = (long) (arguments.number("duration") * 1e9);
        this.every = (long) (arguments.number("every") * 1e9);
        String name = arguments.get("class");
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            if (loaded.getName().equals(name)) {
                classes.add(loaded);
            }
        }
        if (classes.isEmpty()) {
            throw new IllegalStateException("no class named " + name + " is loaded in this JVM; a nested one is named"
                    + " with a $, such as shop.Cart$Lines");
        }
    }

    @Override
    public List<Runnable> threads() {
        return List.of(this::contend);
    }

    private void contend() {
        long next = System.nanoTime();
        while (life.isOn()) {
            hold(0);
            next = Math.max(next + every, System.nanoTime());
            life.rest(next - System.nanoTime());
        }
    }

    private void hold(int from) {
        if (from < classes.size()) {
            synchronized (classes.get(from)) {
                hold(from + 1);
            }
            return;
        }
        long began = System.nanoTime();
        heldSince = began;
        life.rest(duration);
        heldSince = 0;
        held = held + System.nanoTime() - began;
    }

    @Override
    public String what() {
        return "held";
    }

    /** The share of the time, in percent. */
    @Override
    public double asked() {
        return 100.0 * duration / every;
    }

    @Override
    public double achieved() {
        long now = System.nanoTime();
        long since = heldSince;
        double all = held + (since == 0 ? 0 : now - since);
        double percent = 100 * (all - toldHeld) / Math.max(1, now - toldAt);
        toldHeld = all;
        toldAt = now;
        return Math.max(0, percent);
    }

    @Override
    public String release() {
        return "the monitor was held for " + held / 1_000_000 + " ms and is free";
    }
}
