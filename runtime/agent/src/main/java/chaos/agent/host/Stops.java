package chaos.agent.host;

import chaos.agent.act.Fault;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import chaos.agent.proc.ProcessId;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A process that is stopped, once or again and again. The signals are sent by a shell, which is quicker than a command a
 * signal, and which sends SIGCONT last when it no longer hears from this process.
 */
final class Stops implements Fault {

    private static final long SECOND = 1_000_000_000;
    private static final long NAP = 50_000_000;
    private static final long JOIN_MILLIS = 5_000;
    private static final String SCRIPT =
            "while read -r signal; do kill -s \"$signal\" \"$1\" || break; done; kill -s CONT \"$1\"";

    private final ProcessId target;
    private final double share;
    private final long period;
    private final Surroundings surroundings;
    private final Progress progress;
    private volatile boolean on = true;
    private @Nullable Process shell;
    private @Nullable Thread thread;
    private long stopped;
    private long since;
    private long toldAt;

    /** Stopped for a share of each period, in percent and seconds; all the time where that is 100. */
    Stops(ProcessId target, double share, double period, Surroundings surroundings, Progress progress) {
        this.target = target;
        this.share = share / 100;
        this.period = (long) (period * SECOND);
        this.surroundings = surroundings;
        this.progress = progress;
    }

    // Its errors go to the guard's pipe, so that a guard undoes only after this shell has ended.
    @Override
    public void begin() throws Refusal {
        try {
            File errors = surroundings
                    .guardPipe()
                    .orElseThrow(() -> new Refusal("there is no guard"))
                    .toFile();
            Process started = new ProcessBuilder("sh", "-c", SCRIPT, "chaos-stop", Long.toString(target.pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.appendTo(errors))
                    .start();
            shell = started;
            Thread worker = new Thread(() -> run(started), "stops");
            worker.setDaemon(true);
            thread = worker;
            worker.start();
        } catch (IOException none) {
            throw new Refusal("no shell can be started: " + none.getMessage());
        }
    }

    private void run(Process started) {
        try {
            long began = System.nanoTime();
            toldAt = began;
            for (long round = 0; on; round++) {
                long next = began + (round + 1) * period;
                say(started, "STOP");
                since = System.nanoTime();
                rest(share == 1 ? Long.MAX_VALUE : next - period + Math.round(period * share));
                if (share < 1) {
                    say(started, "CONT");
                    stopped += System.nanoTime() - since;
                    since = 0;
                    rest(next);
                    tell(System.nanoTime());
                }
            }
        } catch (IOException gone) {
            progress.ended("the shell that sends the signals is gone, or process " + target.pid() + " is");
        }
    }

    private static void say(Process shell, String signal) throws IOException {
        shell.getOutputStream().write((signal + "\n").getBytes(StandardCharsets.US_ASCII));
        shell.getOutputStream().flush();
    }

    private void rest(long until) {
        long now = System.nanoTime();
        while (on && now < until) {
            if (share == 1) {
                tell(now);
            }
            LockSupport.parkNanos(Math.min(NAP, until - now));
            now = System.nanoTime();
        }
    }

    // Of one that is stopped all the time it is the kernel that is asked; of any other it is told after whole periods.
    private void tell(long now) {
        if (now - toldAt < SECOND) {
            return;
        }
        double percent = 100.0 * (stopped + (since == 0 ? 0 : now - since)) / (now - toldAt);
        boolean whole = share == 1;
        progress.achieved("stopped", 100 * share, whole && !target.isStopped() ? 0 : Math.min(100, percent));
        stopped = 0;
        since = since == 0 ? 0 : now;
        toldAt = now;
    }

    @Override
    public void stop() {
        on = false;
        Process started = shell;
        Thread worker = thread;
        try {
            if (worker != null) {
                worker.join(JOIN_MILLIS);
            }
            if (started != null) {
                started.getOutputStream().close();
                started.waitFor(JOIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (IOException gone) {
            // It has ended; what is left is looked at next.
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
