package chaos.agent;

import com.sun.management.ThreadMXBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** A small JVM with two event loops to do faults to; answers each letter it is sent with a number. */
public final class VictimMain {

    private static final EventLoopGroup LOOPS = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());

    private VictimMain() {}

    private static final Map<Character, Question> QUESTIONS = Map.ofEntries(
            Map.entry('u', VictimMain::usedAfterACollection),
            Map.entry('l', () -> wait(LOOPS)),
            Map.entry('d', VictimMain::direct),
            Map.entry('m', VictimMain::metaspace),
            Map.entry('g', VictimMain::collections),
            Map.entry('a', VictimMain::allocated),
            Map.entry('w', VictimMain::work),
            Map.entry('c', Pool::waited),
            Map.entry('x', VictimMain::executed),
            Map.entry('s', VictimMain::waitedForTheMonitor),
            Map.entry('k', VictimMain::deadlocked));

    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2, VictimMain::worker);

    private interface Question {
        long answer() throws Exception;
    }

    /** {@code u}: bytes of its heap in use after a collection; {@code l}: nanoseconds until all loops have answered. */
    public static void main(String[] arguments) throws Exception {
        wait(LOOPS);
        work();
        executed();
        System.out.println("up");
        int letter = System.in.read();
        while (letter >= 0) {
            System.out.println(QUESTIONS.get((char) letter).answer());
            letter = System.in.read();
        }
        System.exit(0);
    }

    private static long usedAfterACollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static long direct() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(collector -> collector.getCollectionCount())
                .sum();
    }

    private static long allocated() {
        ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        return LongStream.of(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    private static long waitedForTheMonitor() {
        long began = System.nanoTime();
        synchronized (VictimMain.class) {
            return System.nanoTime() - began;
        }
    }

    /** Something to be slow and to fail. */
    static final class Work {

        private Work() {}

        static int sum(int to) throws IOException {
            int sum = 0;
            for (int i = 0; i <= to; i++) {
                sum += i;
            }
            return sum;
        }
    }

    // -1 where it fails, -2 where it gives something wrong.
    private static long work() {
        long began = System.nanoTime();
        try {
            return Work.sum(4) == 10 ? System.nanoTime() - began : -2;
        } catch (IOException failed) {
            return -1;
        }
    }

    /** A pool of three connections, opened when it is first asked. */
    private static final class Pool {

        private static final HikariDataSource POOL = open();

        private static HikariDataSource open() {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl("jdbc:h2:mem:victim");
            config.setMaximumPoolSize(3);
            config.setConnectionTimeout(400);
            return new HikariDataSource(config);
        }

        // -1 where there is none.
        static long waited() {
            long began = System.nanoTime();
            try (Connection connection = POOL.getConnection()) {
                return System.nanoTime() - began;
            } catch (SQLException none) {
                return -1;
            }
        }
    }

    // Nanoseconds until one of two workers has done something, -1 where none does.
    private static long executed() throws Exception {
        long began = System.nanoTime();
        try {
            return WORKERS.submit(System::nanoTime).get(400, TimeUnit.MILLISECONDS) - began;
        } catch (TimeoutException starved) {
            return -1;
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "victim-work");
        thread.setDaemon(true);
        return thread;
    }

    private static long deadlocked() {
        long[] found = ManagementFactory.getThreadMXBean().findMonitorDeadlockedThreads();
        return found == null ? 0 : found.length;
    }

    private static long wait(EventLoopGroup loops) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        long began = System.nanoTime();
        for (EventExecutor loop : loops) {
            loop.submit(done::incrementAndGet).await();
        }
        return System.nanoTime() - began;
    }
}
