package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Threads that each use a share of a core, measured by their own CPU time, so that the share is right beside other load
 * too. What a starved thread missed it does not catch up beyond a fifth of a second: a spike never becomes a larger one.
 */
final class CpuSpike implements Deed {

    private static final double BACKLOG = 2e8;
    private static final long SLICE = 500_000;
    private static final long TICK = 5_000_000;

    private final Life life;
    private final double share;
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final List<AtomicLong> used = new ArrayList<>();
    private long toldUsed;
    private long toldAt = System.nanoTime();

    CpuSpike(Life life, Arguments arguments, Instrumentation instrumentation) {
        this(life, arguments);
    }

    CpuSpike(Life life, Arguments arguments) {
        this.life = life;
        this.share = arguments.number("percent") / 100;
        for (int i = (int) arguments.number("threads", 1); i > 0; i--) {
            used.add(new AtomicLong());
        }
        if (!clock.isCurrentThreadCpuTimeSupported() || !clock.isThreadCpuTimeEnabled()) {
            throw new IllegalStateException("this JVM does not measure the CPU time of threads");
        }
    }

    @Override
    public List<Runnable> threads() {
        List<Runnable> threads = new ArrayList<>();
        for (AtomicLong mine : used) {
            threads.add(() -> spike(mine));
        }
        return threads;
    }

    private void spike(AtomicLong mine) {
        long before = clock.getCurrentThreadCpuTime();
        long last = System.nanoTime();
        double owed = 0;
        while (life.isOn()) {
            long now = System.nanoTime();
            long cpu = clock.getCurrentThreadCpuTime();
            mine.addAndGet(cpu - before);
            owed = Math.min(BACKLOG, owed + (now - last) * share - (cpu - before));
            before = cpu;
            last = now;
            if (owed > 0) {
                spin(now + SLICE);
            } else {
                life.rest((long) Math.min(TICK, -owed / Math.max(share, 1e-3) + 1));
            }
        }
    }

    private static void spin(long until) {
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    @Override
    public String what() {
        return "cpu";
    }

    @Override
    public double asked() {
        return share * 100 * used.size();
    }

    @Override
    public double achieved() {
        long sum = 0;
        for (int i = 0; i < used.size(); i++) {
            sum += used.get(i).get();
        }
        long now = System.nanoTime();
        double percent = 100.0 * (sum - toldUsed) / Math.max(1, now - toldAt);
        toldUsed = sum;
        toldAt = now;
        return percent;
    }

    @Override
    public String release() {
        return used.size() + (used.size() == 1 ? " thread" : " threads") + " ended";
    }
}
