package chaos.agent.host;

import chaos.agent.act.Fault;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.ledger.Entry;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A flood of a log under way: by the clock, told each second. What the disk does not take is lost, not caught up. */
final class Deluge implements Fault {

    private static final double SECOND = 1e9;
    private static final long TICK_MILLIS = 20;
    private static final double MOST_BEHIND = 0.5;
    private static final long JOIN_MILLIS = 5_000;

    private final Path file;
    private final String name;
    private final long reserve;
    private final double rate;
    private final Progress progress;
    private final FloodLines lines;
    private volatile boolean on = true;
    private @Nullable Thread thread;
    private long taken;
    private long lost;

    Deluge(Entry entry, double rate, Progress progress) {
        this.file = Path.of(entry.facts().get("file"));
        this.name = entry.facts().get("thread");
        this.reserve = entry.facts().getLong("reserve");
        this.rate = rate;
        this.progress = progress;
        this.lines = new FloodLines(entry.fault());
    }

    @Override
    public void begin() throws Refusal {
        try {
            OpenLog log = new OpenLog(file);
            Thread worker = new Thread(() -> flood(log), name);
            worker.setDaemon(true);
            thread = worker;
            worker.start();
        } catch (IOException problem) {
            throw new Refusal("logFlood: " + file + " cannot be opened: " + problem);
        }
    }

    private void flood(OpenLog log) {
        try (log) {
            run(log);
        } catch (IOException broken) {
            progress.ended("the log cannot be followed: " + broken);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(OpenLog log) throws IOException, InterruptedException {
        long began = System.nanoTime();
        long told = began;
        double due = 0;
        long before = began;
        while (on) {
            rest();
            if (!log.follow()) {
                progress.ended("the folder of " + file + " is gone, with the process whose it was");
                return;
            }
            long now = System.nanoTime();
            due = Math.min(due + rate * (now - before) / SECOND, rate * MOST_BEHIND + FloodLines.LENGTH);
            before = now;
            due -= write(log, (int) (due / FloodLines.LENGTH));
            if (now - told >= SECOND) {
                tell((now - told) / SECOND);
                told = now;
            }
        }
    }

    /** The bytes that were due, taken or not. */
    private long write(OpenLog log, int count) throws IOException {
        long bytes = (long) count * FloodLines.LENGTH;
        if (count > 0) {
            boolean held = reserve > 0 && Room.of(file.resolveSibling("")).available() - bytes < reserve;
            long went = held ? 0 : log.append(lines.next(count, System.currentTimeMillis()));
            taken += went;
            lost += bytes - went;
        }
        return bytes;
    }

    private void tell(double seconds) {
        progress.achieved("written", rate, taken / seconds);
        if (lost > 0) {
            progress.achieved("not taken", 0, lost / seconds);
        }
        taken = 0;
        lost = 0;
    }

    private synchronized void rest() throws InterruptedException {
        if (on) {
            wait(TICK_MILLIS);
        }
    }

    @Override
    public void stop() {
        on = false;
        synchronized (this) {
            notifyAll();
        }
        Thread worker = thread;
        try {
            if (worker != null) {
                worker.join(JOIN_MILLIS);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
