package chaos.agent.host;

import chaos.agent.act.Fault;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import chaos.agent.ledger.Entry;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A nest under way: its inodes are taken one after the other, as quickly as the file system gives them; told each second. */
final class Nesting implements Fault {

    private static final long JOIN_MILLIS = 10_000;

    private final Path path;
    private final long count;
    private final Nest nest;
    private final Entry entry;
    private final Surroundings surroundings;
    private final Progress progress;
    private final Pulse pulse = new Pulse();
    private volatile boolean on = true;
    private volatile long taken;
    private @Nullable Thread thread;

    Nesting(Entry entry, Surroundings surroundings, Progress progress) {
        this.path = Path.of(entry.facts().get("file"));
        this.count = entry.facts().getLong("count");
        this.nest = new Nest(path);
        this.entry = entry;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    /** The folder is made, and its inode recorded, before anything is in it. */
    @Override
    public void begin() throws Refusal {
        try {
            nest.make();
            surroundings.amend(entry.with("inode", FileId.inode(path)));
        } catch (IOException problem) {
            throw new Refusal("inodeExhaustion: " + path + " cannot be made: " + problem);
        }
        taken = 1;
        Thread worker = new Thread(this::take, "inodes");
        worker.setDaemon(true);
        thread = worker;
        worker.start();
        pulse.begin(() -> progress.achieved("inodes", count, taken));
    }

    // Where others were quicker, or no block is left for another folder, there are no more to take: the figure says so.
    private void take() {
        try {
            while (on && taken < count) {
                nest.take(taken - 1);
                taken++;
            }
        } catch (IOException full) {
            progress.achieved("inodes", count, taken);
        }
    }

    @Override
    public void stop() {
        on = false;
        pulse.end();
        Thread worker = thread;
        try {
            if (worker != null) {
                worker.join(JOIN_MILLIS);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
