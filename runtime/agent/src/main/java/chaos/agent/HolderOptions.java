package chaos.agent;

import chaos.agent.ledger.Entry;
import chaos.agent.ledger.LedgerPlace;
import chaos.agent.proc.ProcessId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a holder was started. */
final class HolderOptions {

    /** The version of the line protocol and of the ledger's entries. */
    static final int PROTOCOL = 1;

    private static final Set<String> VALUED = Set.of("ledger", "run", "beat", "grace", "keep");
    private static final long BEAT = 1_000;
    private static final long GRACE = 5_000;

    private final Options options;
    private final ProcessId self;
    private final String run;
    private final long beat;
    private final long grace;

    private HolderOptions(Options options) throws IOException {
        this.options = options;
        this.self = ProcessId.self();
        this.run = Entry.name("a run", options.get("run"));
        this.beat = options.millis("beat", BEAT);
        this.grace = options.millis("grace", GRACE);
    }

    /** {@code [--ledger DIR] --run ID [--beat MS] [--grace MS] [--keep DIR:DIR..]}. */
    static HolderOptions parse(String[] arguments) throws IOException {
        return new HolderOptions(Options.parse(arguments, VALUED, Set.of()));
    }

    Path ledger() throws IOException {
        Optional<String> named = options.find("ledger");
        return named.isPresent() ? Path.of(named.get()) : LedgerPlace.ofThisUser();
    }

    ProcessId self() {
        return self;
    }

    String run() {
        return run;
    }

    long grace() {
        return grace;
    }

    Lease lease(long now) {
        return new Lease(beat, grace, now);
    }

    /** How often what is due often is done. */
    long tick() {
        return Math.max(20, Math.min(250, grace / 20));
    }

    /** Who started the holder. */
    Optional<ProcessId> controller() {
        try {
            Optional<ProcessHandle> parent = ProcessHandle.current().parent();
            return parent.isPresent() ? Optional.of(ProcessId.of(parent.get().pid())) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** What must not be filled up: the ledger's place, this process's folder, the root, and what was named. */
    List<Path> keptFree(Path ledger) {
        List<Path> kept = new ArrayList<>(List.of(ledger, Path.of("").toAbsolutePath(), Path.of("/")));
        for (String named : options.find("keep").orElse("").split(File.pathSeparator, -1)) {
            if (!named.isEmpty()) {
                kept.add(Path.of(named));
            }
        }
        return kept;
    }
}
