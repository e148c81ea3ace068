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
    private long heard;
    private long told;
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
        finish(watched());
    }

    // Whatever the watch ends by, the deed ends with it. Its own want of memory is no end: it looks again, and silence
    // is
    // counted on. No text is needed on the way: one that is met for the first time has to be made.
    private boolean watched() {
        try {
            heard = System.nanoTime();
            told = heard;
            Boolean over = null;
            while (over == null) {
                over = look();
            }
            return over;
        } finally {
            life.end();
        }
    }

    private @Nullable Boolean look() {
        try {
            return watch();
        } catch (OutOfMemoryError full) {
            return System.nanoTime() - heard > grace ? Boolean.FALSE : null;
        }
    }

    /** Returns when the deed is to end: whether it is over by itself. */
    private boolean watch() {
        while (true) {
            long now = System.nanoTime();
            Heard word = listen();
            heard = word == Heard.BEAT ? now : heard;
            if (word == Heard.END || word == Heard.UNDO || now - heard > grace) {
                return false;
            }
            if (deed.isOver()) {
                return true;
            }
            if (now - told >= SECOND) {
                told = now;
                tell();
            }
            LockSupport.parkNanos(TICK);
        }
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

    private void finish(boolean over) {
        if (over || !hasTold) {
            tell();
        }
        try {
            join();
            String released = release();
            wire.say((over ? "OVER " : "ENDED ") + released);
        } catch (IOException | InterruptedException | OutOfMemoryError gone) {
            // Nobody is there to be told, or nothing is left to tell it with.
        } finally {
            close();
        }
    }

    private void join() throws InterruptedException {
        try {
            for (int i = 0; i < threads.size(); i++) {
                threads.get(i).join(JOIN_MILLIS);
            }
        } catch (OutOfMemoryError full) {
            // They have been told to end.
        }
    }

    // A deed lets go before it says so: where there was no memory for the words, there is now.
    private String release() {
        try {
            return deed.release();
        } catch (OutOfMemoryError full) {
            return deed.release();
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
