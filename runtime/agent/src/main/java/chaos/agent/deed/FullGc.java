package chaos.agent.deed;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.util.List;

/** Has the whole heap collected again and again, by {@link System#gc()}. */
final class FullGc implements Deed {

    private final Life life;
    private final long every;
    private volatile int done;
    private int toldDone;
    private long toldAt = System.nanoTime();

    FullGc(Life life, Arguments arguments, Instrumentation instrumentation) {
        this.life = life;
        this.every = (long) (arguments.number("every") * 1e9);
        HotSpotDiagnosticMXBean options = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (Boolean.parseBoolean(options.getVMOption("DisableExplicitGC").getValue())) {
            throw new IllegalStateException(
                    "this JVM runs with -XX:+DisableExplicitGC: it collects only when it wants");
        }
    }

    @Override
    public List<Runnable> threads() {
        return List.of(this::collect);
    }

    // One that takes longer than the period delays the next: they do not pile up.
    private void collect() {
        long next = System.nanoTime();
        while (life.isOn()) {
            System.gc();
            done = done + 1;
            next = Math.max(next + every, System.nanoTime());
            life.rest(next - System.nanoTime());
        }
    }

    @Override
    public String what() {
        return "collections";
    }

    /** A second. */
    @Override
    public double asked() {
        return 1e9 / every;
    }

    @Override
    public double achieved() {
        long now = System.nanoTime();
        int all = done;
        double perSecond = (all - toldDone) * 1e9 / Math.max(1, now - toldAt);
        toldDone = all;
        toldAt = now;
        return perSecond;
    }

    @Override
    public String release() {
        return done + " collections were asked for";
    }
}
