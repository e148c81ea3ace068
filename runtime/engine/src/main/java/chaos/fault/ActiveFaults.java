package chaos.fault;

import chaos.agent.UndoJob;
import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import chaos.agent.ledger.LedgerPlace;
import chaos.agent.proc.ProcessId;
import chaos.fault.ActiveFault.Control;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** The faults that may be active on this machine, as its ledger tells, and their undo by hand. */
public final class ActiveFaults {

    private final Path ledger;

    private ActiveFaults(Path ledger) {
        this.ledger = ledger;
    }

    /** Those in a ledger. */
    public static ActiveFaults in(Path ledger) {
        return new ActiveFaults(ledger);
    }

    /** Those in the ledger of the user that asks. */
    public static ActiveFaults ofThisUser() throws IOException {
        return new ActiveFaults(LedgerPlace.ofThisUser());
    }

    /** All, oldest first. */
    public List<ActiveFault> list() throws IOException {
        Optional<Ledger> found = Ledger.find(ledger);
        return found.isEmpty()
                ? List.of()
                : found.get().list().entries().stream()
                        .map(ActiveFaults::describe)
                        .toList();
    }

    /** Files in the ledger that are not believed, each with the reason; they are left alone. */
    public List<String> refused() throws IOException {
        Optional<Ledger> found = Ledger.find(ledger);
        return found.isEmpty() ? List.of() : found.get().list().refused();
    }

    /** Undoes all, youngest first. */
    public List<Undone> undoAll() {
        return undo(entry -> true);
    }

    /** Undoes all of a run. */
    public List<Undone> undoRun(String run) {
        return undo(entry -> entry.run().equals(run));
    }

    /** Undoes a fault of a run. */
    public List<Undone> undoFault(String run, String fault) {
        return undo(entry -> entry.run().equals(run) && entry.fault().equals(fault));
    }

    /** Undoes all faults of this name, of whichever run. */
    public List<Undone> undoFault(String fault) {
        return undo(entry -> entry.fault().equals(fault));
    }

    private List<Undone> undo(Predicate<Entry> wanted) {
        List<Undone> undone = new ArrayList<>();
        try {
            Optional<Ledger> found = Ledger.find(ledger);
            if (found.isPresent()) {
                new UndoJob(found.get()).run(wanted).forEach((entry, undo) -> undone.add(of(entry, undo)));
            }
        } catch (IOException problem) {
            undone.add(new Undone("ledger", false, problem.toString(), "chaos undo --all"));
        }
        return undone;
    }

    private static Undone of(Entry entry, Undo undo) {
        return new Undone(entry.fault(), undo.isClean(), undo.detail(), undo.byHand());
    }

    private static ActiveFault describe(Entry entry) {
        return new ActiveFault(
                entry.fault(),
                entry.run(),
                entry.kind(),
                entry.what(),
                entry.how(),
                Instant.ofEpochMilli(entry.since()),
                entry.until().map(Instant::ofEpochMilli),
                entry.holder().isAlive(),
                entry.controller().map(c -> OptionalLong.of(c.pid())).orElse(OptionalLong.empty()),
                entry.controller().map(ActiveFaults::control).orElse(Control.GONE),
                entry.afterRestart());
    }

    private static Control control(ProcessId controller) {
        if (!controller.isAlive()) {
            return Control.GONE;
        }
        return controller.isStopped() ? Control.STOPPED : Control.LIVES;
    }
}
