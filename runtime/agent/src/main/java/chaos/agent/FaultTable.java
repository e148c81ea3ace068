package chaos.agent;

import chaos.agent.act.Refusal;
import chaos.agent.act.Undo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults of this holder by name, in the order in which they were begun. */
final class FaultTable {

    private final Map<String, Active> faults = new LinkedHashMap<>();
    private boolean closed;

    /** Takes a fault in, before it begins, so that whoever ends all ends this one too. */
    synchronized void add(Active fault) throws Refusal {
        if (closed) {
            throw new Refusal("the holder is ending");
        }
        faults.put(fault.entry().fault(), fault);
    }

    synchronized void refuseIfKnown(String fault) throws Refusal {
        if (faults.containsKey(fault)) {
            throw new Refusal("a fault named " + fault + " was begun here already; each has a name of its own");
        }
    }

    synchronized Optional<Active> find(String fault) {
        return Optional.ofNullable(faults.get(fault));
    }

    /** Those that are not known to be gone, youngest first. */
    synchronized List<Active> active() {
        List<Active> active = new ArrayList<>(faults.values());
        active.removeIf(Active::isUndone);
        Collections.reverse(active);
        return active;
    }

    /** No more faults from now on. */
    synchronized void close() {
        closed = true;
    }

    /** Undoes all, beginning with the youngest; one that takes long keeps no other waiting. */
    Map<String, Undo> undoAll() {
        Map<String, Undo> results = new LinkedHashMap<>();
        List<Thread> threads = new ArrayList<>();
        for (Active fault : active()) {
            Thread thread = new Thread(() -> {
                Undo undo = fault.undo();
                synchronized (results) {
                    results.put(fault.entry().fault(), undo);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            join(thread);
        }
        return results;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
