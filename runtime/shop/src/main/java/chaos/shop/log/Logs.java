package chaos.shop.log;

import chaos.shop.life.Clock;
import chaos.shop.life.OutOfMemory;
import chaos.shop.metric.Counters;
import chaos.shop.metric.ErrorKind;
import chaos.shop.metric.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * The two logs of the shop, {@code logs/access.log} and {@code logs/app.log}, and the thread that writes them. Nobody who
 * logs waits for a disk; what a full disk does not take is lost and counted.
 */
public final class Logs implements AutoCloseable {
    private static final int ACCESS_BYTES = 256 * 1024;
    private static final int APP_BYTES = 64 * 1024;
    private static final int LONGEST_PATH = 200;
    private static final long PERIOD_NANOS = 100_000_000;
    private static final long CLOSE_MILLIS = 1000;

    private record Log(Lines lines, LogFile file) {}

    private final Log access;
    private final Log app;
    private final boolean accessOn;
    private final Counters counters;
    private final Thread writer = new Thread(this::work, "shop-logs");
    private volatile boolean reopen;
    private volatile boolean closed;

    public Logs(Path home, boolean accessOn, long limit, Counters counters) {
        Path folder = home.resolve("logs");
        this.access = new Log(new Lines(ACCESS_BYTES), new LogFile(folder.resolve("access.log"), limit));
        this.app = new Log(new Lines(APP_BYTES), new LogFile(folder.resolve("app.log"), limit));
        this.accessOn = accessOn;
        this.counters = counters;
        writer.setDaemon(true);
        writer.start();
    }

    /** Whether answers are to be told at all. */
    public boolean accessOn() {
        return accessOn;
    }

    /** {@code TIME PEER METHOD PATH STATUS BYTES MICROSECONDS}; bytes are the body's. */
    public void answered(String peer, String method, String path, int status, int bytes, long nanos) {
        String shown = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
        boolean half = access.lines.add(Clock.epochMillis(), peer, method, shown, status, bytes, nanos / 1000);
        if (half) {
            LockSupport.unpark(writer);
        }
    }

    /** {@code TIME INFO MESSAGE} in the application's log. */
    public void info(String message) {
        app.lines.add(Clock.epochMillis(), "INFO", message);
    }

    /** {@code TIME ERROR MESSAGE} in the application's log. */
    public void error(String message) {
        app.lines.add(Clock.epochMillis(), "ERROR", message);
    }

    /** Opens the files that have the logs' names now. */
    public void reopen() {
        reopen = true;
        LockSupport.unpark(writer);
    }

    /** Leaves it to another shop in this home to begin the files anew. */
    public void letGrow() {
        access.file.letGrow();
        app.file.letGrow();
    }

    public void on(Page page) {
        page.counter(
                        "shop_log_lines_lost_total",
                        "Log lines that were not written: no room, or the disk did not take them.")
                .is("log", "access", access.lines::lost)
                .is("log", "app", app.lines::lost);
        page.gauge("shop_log_bytes", "How large the log file is that has the log's name now.")
                .is("log", "access", access.file::bytes)
                .is("log", "app", app.file::bytes);
    }

    /** Writes what is there, and ends the writer. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(writer);
        try {
            writer.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is said before the shop is closed is written in the round after it. */
    private void work() {
        boolean last = false;
        while (!last) {
            try {
                LockSupport.parkNanos(PERIOD_NANOS);
                last = closed;
                round();
            } catch (RuntimeException | Error e) {
                OutOfMemory.endIf(e);
                counters.failed(ErrorKind.LOG);
            }
        }
    }

    private void round() {
        if (reopen) {
            reopen = false;
            renew(app.file);
            renew(access.file);
        }
        write(app);
        write(access);
    }

    private void renew(LogFile file) {
        try {
            file.renew();
        } catch (IOException e) {
            counters.failed(ErrorKind.LOG);
        }
    }

    private void write(Log log) {
        Lines.Taken taken = log.lines.take();
        if (taken.length() == 0) {
            return;
        }
        try {
            log.file.write(taken.bytes(), taken.length());
        } catch (IOException e) {
            log.lines.lose(taken.lines());
            counters.failed(ErrorKind.LOG);
        }
    }
}
