package chaos.agent.deed;

import java.io.IOException;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Watches over a deed, in the thread that is the last to end: it ends the deed when the holder says so, falls silent or
 * is gone, and tells each second what was achieved. While the deed lasts it allocates nothing.
 */
final class Watch implements Runnable {

    private static final long TICK = 10_000_000;
    private static final long SECOND = 1_000_000_000;
    private static final long JOIN_MILLIS = 5_000;

    private final Wire wire;
    private final Life life;
    private final Deed deed;
    private final URLClassLoader loader;
    private final long grace;
    private final String name;
    private final List<Thread> threads = new ArrayList<>();
    private boolean hasTold;

    Watch(Wire wire, Life life, Deed deed, Arguments arguments, URLClassLoader loader) {
        this.wire = wire;
        this.life = life;
        this.deed = deed;
        this.loader = loader;
        this.grace = (long) arguments.number("grace") * 1_000_000;
        this.name = arguments.get("name");
    }

    /** Starts all threads, the watch first: there is no moment in which a deed is unwatched. */
    void begin() throws IOException {
        for (Runnable work : deed.threads()) {
            threads.add(thread(work));
        }
        thread(this).start();
        wire.say("BEGUN " + deed.what());
        for (Thread thread : threads) {
            thread.start();
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        return thread;
    }

    @Override
    public void run() {
        String why = watch();
        life.end();
        finish(why);
    }

    private String watch() {
        long heard = System.nanoTime();
        long told = heard;
        while (true) {
            long now = System.nanoTime();
            Heard word = listen();
            heard = word == Heard.BEAT ? now : heard;
            String why = reason(word, now - heard);
            if (why != null) {
                return why;
            }
            if (now - told >= SECOND) {
                told = now;
                tell();
            }
            LockSupport.parkNanos(TICK);
        }
    }

    private @Nullable String reason(Heard word, long silence) {
        if (word == Heard.END) {
            return "its holder is gone";
        }
        if (word == Heard.UNDO) {
            return "undone";
        }
        if (silence > grace) {
            return "its holder is silent";
        }
        return deed.isOver() ? "over" : null;
    }

    // A full heap is what some deeds are for: it is no reason to end. Anything else that goes wrong is.
    private Heard listen() {
        try {
            return wire.listen();
        } catch (OutOfMemoryError full) {
            return Heard.NOTHING;
        } catch (IOException | RuntimeException | Error broken) {
            return Heard.END;
        }
    }

    private void tell() {
        hasTold = true;
        try {
            double asked = deed.asked();
            double achieved = deed.achieved();
            if (!Double.isNaN(achieved)) {
                wire.achieved(asked, achieved);
            }
        } catch (OutOfMemoryError full) {
            // The next second tells.
        } catch (IOException gone) {
            // The next listen sees it.
        }
    }

    private void finish(String why) {
        boolean over = why.equals("over");
        if (over || !hasTold) {
            tell();
        }
        try {
            for (int i = 0; i < threads.size(); i++) {
                threads.get(i).join(JOIN_MILLIS);
            }
            String released = deed.release();
            wire.say((over ? "OVER " : "ENDED ") + released);
        } catch (IOException | InterruptedException gone) {
            // Nobody is there to be told.
        } finally {
            close();
        }
    }

    private void close() {
        try {
            wire.close();
            loader.close();
        } catch (IOException closed) {
            // Both are let go of anyway.
        }
    }
}
