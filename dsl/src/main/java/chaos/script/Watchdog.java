package chaos.script;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The last resort: reading happens on a thread of its own, and is given up when it takes too long. */
final class Watchdog {

    static final long SECONDS = 15;
    private static final int WAITS = 8;
    private static final long STACK = 8L << 20;

    private final long seconds;

    Watchdog(long seconds) {
        this.seconds = seconds;
    }

    Outcome outcome(Source source, Callable<Outcome> reading) {
        FutureTask<Outcome> task = new FutureTask<>(reading);
        Thread thread = new Thread(null, task, "script", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return await(task, thread, source);
        } catch (ExecutionException e) {
            return refused(source, cause(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused(source, "reading it was interrupted");
        }
    }

    private Outcome await(FutureTask<Outcome> task, Thread thread, Source source)
            throws InterruptedException, ExecutionException {
        boolean late = false;
        for (int waits = 0; waits < WAITS && !late; waits++) {
            try {
                return task.get(seconds, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                late = processorSeconds(thread) >= seconds;
            }
        }
        thread.interrupt();
        return refused(source, "reading it takes longer than " + seconds + " s; " + Complaints.LAW);
    }

    /** A busy machine may let a thread wait for long; what it has computed is what counts. */
    private static long processorSeconds(Thread thread) {
        return TimeUnit.NANOSECONDS.toSeconds(
                ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()));
    }

    private static String cause(ExecutionException e) {
        if (e.getCause() instanceof StackOverflowError) {
            return "it is nested too deeply to be read";
        }
        if (e.getCause() instanceof OutOfMemoryError) {
            return "it takes more memory than there is to be read";
        }
        throw new IllegalStateException("reading the script failed", e.getCause());
    }

    private static Outcome refused(Source source, String message) {
        return new Outcome.Refused(List.of(new Problem(source.name(), 0, 0, message, "", "", "")));
    }
}
