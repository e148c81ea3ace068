package chaos.shop.service;

import chaos.shop.life.OutOfMemory;
import chaos.shop.metric.Page;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A fixed number of threads that make answers, and a bounded queue before them. All threads are made at the start. */
public final class Workers implements AutoCloseable {
    private final AtomicInteger number = new AtomicInteger();
    private final ThreadPoolExecutor pool;
    private final int capacity;

    public Workers(int threads, int capacity) {
        this.capacity = capacity;
        this.pool = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(capacity), this::thread);
        pool.prestartAllCoreThreads();
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "shop-worker-" + number.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Hands work to a worker; false when the queue is full or the workers have ended. */
    public boolean offer(Runnable work) {
        try {
            pool.execute(work);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        } catch (OutOfMemoryError e) {
            OutOfMemory.endIf(e);
            throw e;
        }
    }

    public void on(Page page) {
        page.gauge("shop_workers", "Worker threads.").is(pool::getCorePoolSize);
        page.gauge("shop_workers_busy", "Workers that make an answer now.").is(pool::getActiveCount);
        page.gauge("shop_worker_queue_depth", "Requests that wait for a worker.")
                .is(() -> pool.getQueue().size());
        page.gauge("shop_worker_queue_capacity", "Requests that may wait for a worker.")
                .is(() -> capacity);
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
