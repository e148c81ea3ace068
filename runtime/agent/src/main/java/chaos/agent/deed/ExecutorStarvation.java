package chaos.agent.deed;

import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps the threads of executors busy with tasks that wait, all of them or so many of each. */
final class ExecutorStarvation implements Deed {

    private static final long TICK = 20_000_000;

    private final Life life;
    private final int atMost;
    private final List<Executor> executors;
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();
    private final Runnable task = this::hold;

    ExecutorStarvation(Life life, Arguments arguments, Instrumentation instrumentation)
            throws ReflectiveOperationException {
        this.life = life;
        this.atMost = (int) arguments.number("count", Integer.MAX_VALUE);
        String threads = arguments.get("threads");
        Set<Executor> found = Executors.find(instrumentation, threads);
        if (found.isEmpty()) {
            throw new IllegalStateException("no executor has a thread whose name begins with '" + threads
                    + "': jcmd PID Thread.print lists the threads; an executor that has not yet worked has none");
        }
        this.executors = new ArrayList<>(found);
        if (executors.stream().anyMatch(executor -> wanted(executor) == Integer.MAX_VALUE)) {
            throw new IllegalStateException("an executor with threads named '" + threads
                    + "' has no limit to their number: say how many are to be kept busy");
        }
    }

    @Override
    public List<Runnable> threads() {
        return List.of(this::starve);
    }

    // One that is full now, with work of its own, may have room later.
    private void starve() {
        int[] given = new int[executors.size()];
        while (life.isOn()) {
            for (int i = 0; i < given.length; i++) {
                given[i] += give(executors.get(i), wanted(executors.get(i)) - given[i]);
            }
            life.rest(TICK);
        }
        end.countDown();
        executors.forEach(this::takeBack);
    }

    private int wanted(Executor executor) {
        return Math.min(
                atMost,
                executor instanceof ForkJoinPool
                        ? ((ForkJoinPool) executor).getParallelism()
                        : threads((ThreadPoolExecutor) executor));
    }

    // With a queue that never is full there are never more than the core.
    private static int threads(ThreadPoolExecutor executor) {
        boolean endless = executor.getQueue().remainingCapacity() == Integer.MAX_VALUE;
        return endless ? Math.max(1, executor.getCorePoolSize()) : executor.getMaximumPoolSize();
    }

    private int give(Executor executor, int more) {
        int given = 0;
        try {
            while (given < more) {
                executor.execute(task);
                given++;
            }
        } catch (RejectedExecutionException full) {
            return given;
        }
        return given;
    }

    private void takeBack(Executor executor) {
        while (executor instanceof ThreadPoolExecutor && ((ThreadPoolExecutor) executor).remove(task)) {
            Thread.onSpinWait();
        }
    }

    // An interrupt is meant for the executor's own work: it is handed on.
    private void hold() {
        boolean interrupted = false;
        waiting.incrementAndGet();
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        waiting.decrementAndGet();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String what() {
        return "starved";
    }

    /** Threads. */
    @Override
    public double asked() {
        int threads = 0;
        for (int i = 0; i < executors.size(); i++) {
            threads += wanted(executors.get(i));
        }
        return threads;
    }

    @Override
    public double achieved() {
        return waiting.get();
    }

    @Override
    public String release() {
        return executors.size() + (executors.size() == 1 ? " executor goes on" : " executors go on");
    }
}
