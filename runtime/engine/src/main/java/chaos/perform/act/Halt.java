package chaos.perform.act;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The wish that a runbook ends before its time. Only what waits is interrupted; an act on files is let come to its end,
 * since half a rename chain is worse than none.
 */
public final class Halt {

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread waiting;
    private String by = "";
    private int wishes;
    private int borne;

    /** Something that may take long, and that an interrupt ends. */
    public interface Waiting<T> {
        T run() throws InterruptedException, DeedFailure, BrokenOff;
    }

    /** Wishes the end, from any thread. */
    public void wish(String who) {
        lock.lock();
        try {
            by = wishes == 0 ? who : by;
            wishes++;
            if (waiting != null) {
                waiting.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Who wished the end first; empty where nobody did. */
    public String by() {
        lock.lock();
        try {
            return by;
        } finally {
            lock.unlock();
        }
    }

    /** From now on only a further wish counts: what must be done at the end is done in spite of the wish so far. */
    public void bear() {
        lock.lock();
        try {
            borne = wishes;
        } finally {
            lock.unlock();
        }
    }

    /** Throws where the end is wished. */
    public void check() throws BrokenOff {
        lock.lock();
        try {
            if (wishes > borne) {
                throw new BrokenOff(BrokenOff.Why.INTERRUPTED, "interrupted by " + by);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Does something that a wish interrupts. */
    public <T> T during(Waiting<T> what) throws DeedFailure, BrokenOff {
        enter();
        try {
            return what.run();
        } catch (InterruptedException e) {
            check();
            throw new BrokenOff(BrokenOff.Why.INTERRUPTED, "interrupted by this program");
        } finally {
            leave();
        }
    }

    private void enter() throws BrokenOff {
        lock.lock();
        try {
            check();
            waiting = Thread.currentThread();
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            waiting = null;
            // The interrupt was for what waited; it has done its duty.
            Thread.interrupted();
        } finally {
            lock.unlock();
        }
    }
}
