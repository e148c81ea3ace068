package chaos.agent;

import chaos.agent.act.Kind;
import chaos.agent.act.Order;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import chaos.agent.act.Undo;
import chaos.agent.boot.BootHooks;
import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import chaos.agent.line.Voice;
import chaos.agent.line.Words;
import chaos.agent.proc.Boot;
import chaos.agent.proc.ProcessId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Performs faults: intent on disk, guard, begin, own end, undo, and the word about each of them. */
final class Holder implements Surroundings {

    private static final long FAREWELL_MILLIS = 300;

    private final HolderOptions options;
    private final Ledger ledger;
    private final Voice voice;
    private final ScheduledExecutorService timer;
    private final Executor workers;
    private final Guard guard;
    private final FaultTable faults = new FaultTable();
    private final Rivals rivals;
    private final BootHooks boot;
    private boolean closed;
    private boolean clean = true;

    /** The timer only starts what is due: an end may wait for that of another fault, so each has a worker of its own. */
    Holder(HolderOptions options, Ledger ledger, Voice voice, ScheduledExecutorService timer, Executor workers) {
        this.options = options;
        this.ledger = ledger;
        this.voice = voice;
        this.timer = timer;
        this.workers = workers;
        this.rivals = new Rivals(ledger);
        this.boot = BootHooks.of(ledger);
        this.guard = new Guard(options.self(), ledger, options.grace());
    }

    /** Whether a fault could begin now; nothing is touched, nothing is written. */
    void check(Order order) throws Refusal {
        Kind kind = kind(order);
        rivals.refuse(intended(order, kind));
        kind.tryOut(order);
    }

    /** Begins a fault; active when this returns. */
    void begin(Order order) throws Refusal {
        Kind kind = kind(order);
        Entry intended = intended(order, kind);
        rivals.refuse(intended);
        Entry entry = afterRestart(intended);
        Progress progress = progress(order.fault());
        Active active = new Active(ledger, boot, kind, entry, kind.fault(order, entry, this, progress));
        try {
            faults.add(active);
            guard.ensure();
            write(entry);
        } finally {
            boot.followIf(entry);
        }
        active.begin(() -> {
            rivals.refuse(entry);
            HaltPoint.INTENDED.reached(order.fault());
        });
        HaltPoint.BEGUN.reached(order.fault());
        order.lasting().ifPresent(millis -> endAfter(active, millis));
    }

    private Entry afterRestart(Entry entry) {
        return entry.outlivesRestart() ? entry.with(Entry.AFTER_RESTART, boot.lay()) : entry;
    }

    private static Kind kind(Order order) throws Refusal {
        return Kinds.find(order.kind())
                .orElseThrow(() -> new Refusal("this agent knows no fault '" + order.kind() + "'"));
    }

    private Entry intended(Order order, Kind kind) throws Refusal {
        faults.refuseIfKnown(Entry.name("a fault", order.fault()));
        Optional<String> denied = DenyFile.ofThisHost();
        if (denied.isPresent()) {
            throw Refusal.unsafe(denied.get());
        }
        return intent(order, kind.intend(order, this));
    }

    private Entry intent(Order order, Words told) throws Refusal {
        Words words = Words.none()
                .with("version", HolderOptions.PROTOCOL)
                .with("run", options.run())
                .with("fault", order.fault())
                .with("kind", order.kind())
                .with("since", System.currentTimeMillis())
                .with("boot", Boot.id())
                .with("holder", options.self());
        OptionalLong lasting = order.lasting();
        if (lasting.isPresent()) {
            words = words.with("until", System.currentTimeMillis() + lasting.getAsLong());
        }
        Optional<ProcessId> controller = options.controller();
        if (controller.isPresent()) {
            words = words.with("controller", controller.get());
        }
        for (Map.Entry<String, String> word : told.map().entrySet()) {
            words = words.with(word.getKey(), word.getValue());
        }
        return Entry.of(words);
    }

    private void write(Entry entry) throws Refusal {
        try {
            ledger.write(entry);
        } catch (IOException problem) {
            throw new Refusal("no fault without its intent on disk, and it cannot be written: " + problem);
        }
    }

    private Progress progress(String fault) {
        return new Progress() {
            @Override
            public void achieved(String what, double asked, double achieved) {
                Words words = Words.none().with("fault", fault).with("what", what);
                voice.event("achieved", words.with("asked", asked).with("achieved", achieved));
            }

            @Override
            public void ended(String reason) {
                workers.execute(() -> faults.find(fault).ifPresent(active -> end(active, reason)));
            }
        };
    }

    private void endAfter(Active active, long millis) {
        timer.schedule(() -> workers.execute(() -> end(active, "its time was over")), millis, TimeUnit.MILLISECONDS);
    }

    /** Ends a fault that nobody asked to end here, and tells. */
    void end(Active active, String reason) {
        if (!active.isUndone()) {
            tell(active.entry().fault(), reason, active.undo());
        }
    }

    private void tell(String fault, String reason, Undo undo) {
        if (undo.isClean()) {
            Words words = Words.none().with("fault", fault).with("reason", reason);
            voice.event("ended", words.with("verified", undo.detail()));
        } else {
            voice.event("failed", UndoMain.words(fault, undo));
        }
    }

    /** Undoes a fault by name; one that is not known is not there. */
    Undo undo(String fault) {
        return faults.find(fault)
                .map(Active::undo)
                .orElseGet(() -> Undo.clean("no fault named " + fault + " was begun here"));
    }

    Map<String, Undo> undoAll() {
        return faults.undoAll();
    }

    /** What is due often: signs of life to the guard and to deeds elsewhere, and requests from other processes. */
    void tick() {
        guard.beat();
        for (Active active : faults.active()) {
            active.beat();
            if (ledger.isRequested(active.entry())) {
                workers.execute(() -> end(active, "undo was asked for by another process"));
            }
        }
    }

    /** Ends all; true if nothing is left. Idempotent; who comes second waits for the first. */
    synchronized boolean close(String reason) {
        if (!closed) {
            closed = true;
            faults.close();
            Map<String, Undo> results = undoAll();
            clean = results.values().stream().allMatch(Undo::isClean);
            guard.end(clean);
            farewell(() -> results.forEach((fault, undo) -> tell(fault, reason, undo)));
        }
        return clean;
    }

    // A controller that is stopped does not read: what it is told must not keep this process.
    private static void farewell(Runnable words) {
        Thread thread = new Thread(words, "farewell");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(FAREWELL_MILLIS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public long grace() {
        return options.grace();
    }

    @Override
    public List<Path> keptFree() {
        return options.keptFree(ledger.directory());
    }

    @Override
    public void amend(Entry entry) throws IOException {
        ledger.write(entry);
    }

    @Override
    public Optional<Path> guardPipe() {
        return guard.pipe();
    }
}
