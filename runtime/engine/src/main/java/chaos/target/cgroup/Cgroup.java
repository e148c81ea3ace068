package chaos.target.cgroup;

import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import chaos.agent.line.Words;
import chaos.agent.proc.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A control group that was made for a target. How it is removed is in the ledger before it is there; a keeper of its own
 * removes it when this process ends, however that ends, and where the keeper was killed too {@code chaos undo} does.
 */
public final class Cgroup {
    /** The word of its entry in the ledger. */
    public static final String KIND = "cgroup";

    private final List<Folder> folders;
    private final Keeper keeper;
    private final Optional<OomCount> kills;

    private Cgroup(List<Folder> folders, Keeper keeper) {
        this.folders = folders;
        this.keeper = keeper;
        this.kills = folders.stream().filter(Folder::limitsMemory).findFirst().map(OomCount::new);
    }

    /**
     * Makes it.
     *
     * @param run the name of the run
     * @param now epoch milliseconds
     */
    public static Cgroup make(String run, Confinement limits, Path ledger, long now) throws IOException {
        Ledger book = Ledger.open(ledger);
        List<Folder> folders =
                limits.folders("chaos-" + run + "-" + ProcessHandle.current().pid());
        Entry entry = entry(run, folders, limits, now);
        book.write(entry);
        Keeper keeper = Keeper.start(book, entry, paths(folders));
        try {
            for (Folder folder : folders) {
                folder.make();
            }
            return new Cgroup(folders, keeper);
        } catch (IOException refused) {
            keeper.end();
            throw refused;
        }
    }

    private static Entry entry(String run, List<Folder> folders, Confinement limits, long now) throws IOException {
        return Entry.of(Words.none()
                // Not the run's own name: its faults are undone, as a whole, while the target still lives.
                .with("run", run + ".target")
                .with("fault", KIND)
                .with("kind", KIND)
                .with("holder", ProcessId.self())
                .with("since", now)
                .with("what", "limits the target of run " + run + ": " + String.join("; ", limits.explain()))
                .with("how", "the control group is removed when its processes have ended; checked: it is gone")
                .with("groups", String.join(":", paths(folders))));
    }

    private static List<String> paths(List<Folder> folders) {
        return folders.stream().map(folder -> folder.path().toString()).toList();
    }

    /** The command line by which a process goes into the group and then becomes a command; its pid stays the same. */
    public List<String> joining(List<String> command) {
        return Folder.joining(folders, command);
    }

    /** The kernel's evidence, where it killed this process of the group for want of memory. */
    public Optional<OomKill> oomKill(long pid) {
        return kills.flatMap(count -> count.fresh(pid));
    }

    /**
     * Removes it, which waits for its processes to end and after a while ends them.
     *
     * @return what is left; empty: nothing, and that was checked
     */
    public Optional<String> remove() {
        keeper.end();
        List<Path> left =
                folders.stream().map(Folder::path).filter(Files::exists).toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(left.stream().map(Path::toString).collect(Collectors.joining(" ")));
    }
}
