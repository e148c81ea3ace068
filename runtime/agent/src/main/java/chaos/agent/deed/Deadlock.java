package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Threads that each hold a monitor and wait for the next one's, in a ring. Nothing ends them but the target's end, so that
 * they bear a name of their own: what is looked for after an undo is the watch.
 */
final class Deadlock implements Deed {

    private final Life life;
    private final String name;
    private final Object[] monitors;
    private final CountDownLatch all;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    Deadlock(Life life, Arguments arguments, Instrumentation instrumentation) {
        this.life = life;
        this.name = arguments.get("name") + "D";
        this.monitors = new Object[(int) arguments.number("threads")];
        this.all = new CountDownLatch(monitors.length);
        for (int i = 0; i < monitors.length; i++) {
            monitors[i] = new Object();
        }
    }

    @Override
    public List<Runnable> threads() {
        return List.of(this::begin);
    }

    private void begin() {
        for (int i = 0; i < monitors.length && life.isOn(); i++) {
            int mine = i;
            Thread thread = new Thread(null, () -> lock(mine), name, 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            thread.start();
        }
    }

    private void lock(int mine) {
        synchronized (monitors[mine]) {
            all.countDown();
            awaitAll();
            synchronized (monitors[(mine + 1) % monitors.length]) {
                throw new IllegalStateException("a ring of monitors has come apart");
            }
        }
    }

    private void awaitAll() {
        while (all.getCount() > 0) {
            try {
                all.await();
            } catch (InterruptedException goOn) {
                continue;
            }
        }
    }

    @Override
    public String what() {
        return "deadlocked";
    }

    @Override
    public double asked() {
        return monitors.length;
    }

    /** What the JVM's own search for deadlocks finds of ours. */
    @Override
    public double achieved() {
        int found = 0;
        long[] locked = threads.findMonitorDeadlockedThreads();
        for (long id : locked == null ? new long[0] : locked) {
            found += isOurs(threads.getThreadInfo(id)) ? 1 : 0;
        }
        return found;
    }

    private boolean isOurs(@Nullable ThreadInfo thread) {
        return thread != null && thread.getThreadName().equals(name);
    }

    @Override
    public String release() {
        return monitors.length + " threads named " + name + " stay deadlocked";
    }
}
