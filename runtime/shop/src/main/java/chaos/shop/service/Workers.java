package chaos.shop.service;

import chaos.shop.life.OutOfMemory;
import chaos.shop.metric.Page;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A fixed number of threads that make answers, and a bounded number of requests that wait for them. All threads are made
 * at the start. Who is in is counted here: a pool's own queue could be full for a moment while its threads are at rest.
 */
public final class Workers implements AutoCloseable {
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    private final ThreadPoolExecutor pool;
    private final int threads;
    private final int places;

    public Workers(int threads, int places) {
        this.threads = threads;
        this.places = places;
        this.pool = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::thread);
        pool.prestartAllCoreThreads();
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "shop-worker-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Has a worker make an answer and then hand it over; false when all workers are busy and all places taken, or the
     * workers have ended. The worker counts as free before the answer is handed over.
     */
    public boolean offer(Supplier<Answer> make, Consumer<Answer> handOver) {
        if (inside.incrementAndGet() > threads + places) {
            inside.decrementAndGet();
            return false;
        }
        try {
            pool.execute(() -> run(make, handOver));
            return true;
        } catch (RejectedExecutionException ended) {
            inside.decrementAndGet();
            return false;
        }
    }

    private void run(Supplier<Answer> make, Consumer<Answer> handOver) {
        try {
            Answer answer;
            try {
                answer = make.get();
            } finally {
                inside.decrementAndGet();
            }
            handOver.accept(answer);
        } catch (RuntimeException | Error e) {
            OutOfMemory.endIf(e);
            throw e;
        }
    }

    public void on(Page page) {
        page.gauge("shop_workers", "Worker threads.").is(() -> threads);
        page.gauge("shop_workers_busy", "Workers that make an answer now.").is(() -> Math.min(threads, inside.get()));
        page.gauge("shop_worker_queue_depth", "Requests that wait for a worker.")
                .is(() -> Math.max(0, inside.get() - threads));
        page.gauge("shop_worker_queue_capacity", "Requests that may wait for a worker.")
                .is(() -> places);
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
