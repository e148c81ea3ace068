package chaos.agent;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import chaos.agent.act.Kind;
import chaos.agent.act.Undo;
import chaos.agent.boot.BootHooks;
import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Finishes what a ledger says was begun, youngest first; may be run at any time, by several at once, and again. A fault
 * whose holder lives is undone by that holder; one that does not within ten seconds is hung, and is ended.
 */
public final class UndoJob {

    private static final long HOLDER_MILLIS = 10_000;
    private static final long LOOK_MILLIS = 20;
    private static final int ATTEMPTS = 3;
    private static final long PAUSE_MILLIS = 50;

    private final Ledger ledger;

    public UndoJob(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Undoes all entries that are wanted, and says for each what was found. */
    public Map<Entry, Undo> run(Predicate<Entry> wanted) throws IOException {
        ledger.sweep();
        try {
            return undoAll(wanted);
        } finally {
            BootHooks.of(ledger).follow();
        }
    }

    private Map<Entry, Undo> undoAll(Predicate<Entry> wanted) throws IOException {
        List<Entry> entries = new ArrayList<>(ledger.list().entries());
        Collections.reverse(entries);
        Map<Entry, Undo> results = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (wanted.test(entry)) {
                results.put(entry, attempt(entry));
            }
        }
        return results;
    }

    /** An entry that cannot be used must not keep the others from being undone. */
    private Undo attempt(Entry entry) {
        try {
            return undo(entry);
        } catch (IOException | RuntimeException unusable) {
            return Undo.failed("its entry cannot be used: " + unusable, entry.how());
        }
    }

    private Undo undo(Entry entry) throws IOException {
        try {
            if (entry.holder().isAlive() && byHolder(entry)) {
                return Undo.clean("its holder, process " + entry.holder().pid() + ", undid it");
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Undo.failed("interrupted while its holder undoes it", command(entry));
        }
        return byOurselves(entry);
    }

    private boolean byHolder(Entry entry) throws IOException, InterruptedException {
        if (!isHolder(entry)) {
            return false;
        }
        ledger.request(entry);
        if (await(() -> !ledger.holds(entry))) {
            return true;
        }
        if (entry.holder().isAlive()) {
            ProcessHandle.of(entry.holder().pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
        await(() -> !entry.holder().isAlive());
        return false;
    }

    /** An entry may name anybody; only what was started as a holder is ended. */
    private static boolean isHolder(Entry entry) throws IOException {
        Path command = Path.of("/proc", Long.toString(entry.holder().pid()), "cmdline");
        return !Files.exists(command) || Files.readString(command, ISO_8859_1).contains(HolderMain.class.getName());
    }

    private interface Question {
        boolean isAnswered();
    }

    private static boolean await(Question question) throws InterruptedException {
        long began = System.nanoTime();
        while (!question.isAnswered()) {
            if (System.nanoTime() - began > HOLDER_MILLIS * 1_000_000) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return true;
    }

    private Undo byOurselves(Entry entry) throws IOException {
        Optional<Kind> kind = Kinds.find(entry.kind());
        if (kind.isEmpty()) {
            return Undo.failed(
                    "this version knows no fault '" + entry.kind() + "'; the one that began it does", entry.how());
        }
        return clean(kind.get(), entry);
    }

    // Another undo may be at the same entry at this very moment: what that has taken away is found to be gone next.
    private Undo clean(Kind kind, Entry entry) throws IOException {
        Undo result = kind.clean(entry);
        for (int i = 1; i < ATTEMPTS && !result.isClean(); i++) {
            pause();
            result = kind.clean(entry);
        }
        if (result.isClean()) {
            ledger.remove(entry);
        }
        return result;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    static String command(Entry entry) {
        return "chaos undo " + entry.fault();
    }
}
