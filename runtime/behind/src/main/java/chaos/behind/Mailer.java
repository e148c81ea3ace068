package chaos.behind;

import chaos.agent.act.Fault;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Puts messages into a queue at a pace. Where the queue refuses or is away, that is told as what is achieved. */
final class Mailer implements Fault {

    private static final long TICK_MILLIS = 20;
    private static final long MOST_AT_ONCE = 1_000;
    private static final long PATIENCE_MILLIS = 6_000;

    private final Opening opening;
    private final Pace pace;
    private final String body;
    private final Progress progress;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Every reopening = new Every(0, 1_000_000_000);
    private final Thread thread;
    private @Nullable Mailbox mailbox;
    private long put;
    private long accepted;

    /** Opens the queue, also a second time. */
    interface Opening {
        Mailbox open() throws IOException;
    }

    /** The name is that of its thread, which ends after the last message. */
    Mailer(Opening opening, String name, Pace pace, String body, Progress progress) {
        this.opening = opening;
        this.pace = pace;
        this.body = body;
        this.progress = progress;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    @Override
    public void begin() throws Refusal {
        try {
            Mailbox opened = opening.open();
            mailbox = opened;
            pace.due(opened, 0, 0);
            thread.start();
        } catch (IOException refused) {
            throw new Refusal("the queue cannot be used: " + reason(refused));
        }
    }

    static String reason(IOException problem) {
        Throwable cause = problem.getCause();
        return problem.getMessage() != null || cause == null ? String.valueOf(problem.getMessage()) : cause.toString();
    }

    private void run() {
        long began = System.nanoTime();
        long told = began;
        long before = 0;
        try {
            while (!ended.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                long now = System.nanoTime();
                tick((now - began) / 1e9);
                if (now - told > 1_000_000_000) {
                    tell((now - began) / 1e9, (accepted - before) / ((now - told) / 1e9));
                    told = now;
                    before = accepted;
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            shut();
        }
    }

    private void tick(double seconds) {
        if (mailbox == null && !reopening.isDue()) {
            return;
        }
        try {
            Mailbox open = mailbox == null ? opening.open() : mailbox;
            mailbox = open;
            long due = Math.min(MOST_AT_ONCE, pace.due(open, seconds, put));
            if (due > 0) {
                put += due;
                accepted += open.put((int) due, body + " #" + put);
            }
        } catch (IOException | RuntimeException away) {
            shut();
        }
    }

    private void tell(double seconds, double lastSecond) {
        Mailbox open = mailbox;
        try {
            progress.achieved(
                    pace.what(), pace.asked(seconds), open == null ? 0 : pace.achieved(open, accepted, lastSecond));
        } catch (IOException | RuntimeException away) {
            progress.achieved(pace.what(), pace.asked(seconds), 0);
        }
    }

    private void shut() {
        Mailbox open = mailbox;
        mailbox = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void stop() {
        ended.countDown();
        try {
            if (thread.isAlive()) {
                thread.join(PATIENCE_MILLIS);
            } else {
                shut();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
