package chaos.agent;

import chaos.agent.act.Fault;
import chaos.agent.act.Kind;
import chaos.agent.act.Refusal;
import chaos.agent.act.Undo;
import chaos.agent.boot.BootHooks;
import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One fault of this holder, from its intent to its verified end; begin and undo wait for each other. */
final class Active {

    private static final int ATTEMPTS = 3;
    private static final long PAUSE_MILLIS = 200;

    private final Ledger ledger;
    private final BootHooks boot;
    private final Kind kind;
    private final Entry entry;
    private final Fault fault;
    private volatile @Nullable Undo undone;

    Active(Ledger ledger, BootHooks boot, Kind kind, Entry entry, Fault fault) {
        this.ledger = ledger;
        this.boot = boot;
        this.kind = kind;
        this.entry = entry;
        this.fault = fault;
    }

    Entry entry() {
        return entry;
    }

    boolean isUndone() {
        Undo result = undone;
        return result != null && result.isClean();
    }

    /** What must be true when the intent is on disk. */
    interface LastLook {
        void look() throws Refusal;
    }

    /** Begins it; where that fails, it is undone before this says why. */
    synchronized void begin(LastLook last) throws Refusal {
        if (undone != null) {
            throw new Refusal("it was undone before it began");
        }
        try {
            last.look();
        } catch (Refusal refused) {
            throw untouched(refused);
        }
        try {
            fault.begin();
        } catch (Refusal refused) {
            throw withdrawn(refused);
        } catch (RuntimeException broken) {
            throw withdrawn(new Refusal(broken.toString()));
        }
    }

    // Nothing was begun, so nothing is ended: what is there is somebody else's.
    private Refusal untouched(Refusal why) {
        try {
            ledger.remove(entry);
            boot.followIf(entry);
            undone = Undo.clean("nothing was begun");
            return why;
        } catch (IOException kept) {
            return why.saying(why.getMessage() + "; its ledger entry stays: " + kept);
        }
    }

    private Refusal withdrawn(Refusal why) {
        Undo result = undo();
        return result.isClean() ? why : why.saying(why.getMessage() + "; and what had begun is not undone: " + result);
    }

    void beat() {
        if (!isUndone()) {
            fault.beat();
        }
    }

    /** Ends it, and says what was verified; a clean end is remembered, any other is tried anew. */
    synchronized Undo undo() {
        Undo result = undone;
        if (result != null && result.isClean()) {
            return result;
        }
        fault.stop();
        result = clean();
        undone = result;
        return result;
    }

    private Undo clean() {
        Undo result = attempt();
        for (int i = 1; i < ATTEMPTS && !result.isClean(); i++) {
            pause();
            result = attempt();
        }
        return result;
    }

    private Undo attempt() {
        try {
            Undo result = kind.clean(asWritten());
            if (result.isClean()) {
                ledger.remove(entry);
                boot.followIf(entry);
            }
            return result;
        } catch (IOException kept) {
            return Undo.failed("its ledger entry stays: " + kept, UndoJob.command(entry));
        }
    }

    private Entry asWritten() {
        try {
            return ledger.current(entry);
        } catch (IOException | IllegalArgumentException unreadable) {
            return entry;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
