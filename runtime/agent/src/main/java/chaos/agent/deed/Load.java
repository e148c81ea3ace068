package chaos.agent.deed;

import java.util.ArrayList;
import java.util.List;

/** The same use of processors as a {@code cpuSpike}, in the process that calls. */
public final class Load {

    private static final long JOIN_MILLIS = 5_000;

    private final Life life = new Life();
    private final CpuSpike spike;
    private final List<Thread> threads = new ArrayList<>();

    /** By so many threads, each at a percentage of a core. */
    public Load(double percent, int threads) {
        this.spike = new CpuSpike(life, new Arguments("percent=" + percent + "\nthreads=" + threads));
    }

    /** Begins, with threads of a name. */
    public void begin(String name) {
        for (Runnable work : spike.threads()) {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** What was asked of the last second, in percent of a core. */
    public double asked() {
        return spike.asked();
    }

    /** What was used in the time since the last call, in percent of a core, by the threads' own CPU time. */
    public double achieved() {
        return spike.achieved();
    }

    /** Ends, and returns when its threads have. */
    public void end() throws InterruptedException {
        life.end();
        for (Thread thread : threads) {
            thread.join(JOIN_MILLIS);
        }
    }
}
