package chaos.agent.proxy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The thread on which everything of a proxy happens. A selector waits for whole milliseconds; the rest of a time is slept
 * in short naps between two looks at the channels.
 */
final class Loop {

    private static final long MILLI = 1_000_000;
    private static final long NAP = 100_000;
    private static final int BUFFER = 64 * 1024;
    private static final long JOIN_MILLIS = 5_000;
    private static final long LOOK_MILLIS = 20;

    private final Selector selector;
    private final Thread thread;
    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Timers timers = new Timers(System.nanoTime());
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final Runnable onEnd;
    private volatile boolean open = true;

    /** What waits for a channel. */
    interface Ready {
        void ready(SelectionKey key);
    }

    /**
     * @param onEnd done on the thread when it ends, however it ends
     */
    Loop(String name, Runnable onEnd) throws IOException {
        this.selector = Selector.open();
        this.onEnd = onEnd;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (open) {
                select(timers.until(System.nanoTime()));
                timers.run(System.nanoTime());
                runTasks();
            }
        } catch (IOException broken) {
            // The selector is of no use any more: all that is open ends below.
        } finally {
            open = false;
            onEnd.run();
            runTasks();
            close(selector);
        }
    }

    private void select(long nanos) throws IOException {
        if (nanos == Long.MAX_VALUE && tasks.isEmpty()) {
            selector.select(Loop::ready);
        } else if (nanos >= MILLI && tasks.isEmpty()) {
            selector.select(Loop::ready, nanos / MILLI);
        } else if (selector.selectNow(Loop::ready) == 0 && nanos > 0 && tasks.isEmpty()) {
            LockSupport.parkNanos(Math.min(nanos, NAP));
        }
    }

    private static void ready(SelectionKey key) {
        // What came before in the same look may have closed it.
        if (key.isValid()) {
            ((Ready) key.attachment()).ready(key);
        }
    }

    private void runTasks() {
        Runnable task = tasks.poll();
        while (task != null) {
            task.run();
            task = tasks.poll();
        }
    }

    /** Has something done on the thread, and waits for its result; done here where the thread has ended. */
    <T> T call(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        tasks.add(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException problem) {
                result.completeExceptionally(problem);
            }
        });
        wakeUp();
        while (!await(result)) {
            if (!thread.isAlive()) {
                runTasks();
            }
        }
        return result.join();
    }

    // The thread may end just when it is asked.
    private boolean await(CompletableFuture<?> result) {
        try {
            result.get(thread.isAlive() ? LOOK_MILLIS : 0, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException problem) {
            return true;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a proxy was asked", ending);
        }
    }

    private void wakeUp() {
        selector.wakeup();
        LockSupport.unpark(thread);
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    void at(long when, Runnable work, BooleanSupplier wanted) {
        timers.add(when, work, wanted);
    }

    SelectionKey register(SelectableChannel channel, int operations, Ready ready) throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, operations, ready);
    }

    /** An empty buffer for the moment; what is in it is lost with the next event. */
    ByteBuffer buffer() {
        return buffer.clear();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Ends what was never started. */
    void abandon() {
        close(selector);
    }

    /** Ends the thread, and with it all that is open; idempotent. */
    void close() {
        open = false;
        wakeUp();
        try {
            TimeUnit.MILLISECONDS.timedJoin(thread, JOIN_MILLIS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closes without a word: nobody can do anything about a close that fails. */
    static void close(@Nullable AutoCloseable resource) {
        try {
            if (resource != null) {
                resource.close();
            }
        } catch (Exception closed) {
            // It is as closed as it will be.
        }
    }
}
