package chaos.agent.host;

import chaos.agent.act.Fault;
import chaos.agent.act.Kind;
import chaos.agent.act.Order;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import chaos.agent.line.Words;
import chaos.agent.proc.ThreadNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * Keeps the disk of a folder busy with writes that go down to it, one by one, at a rate or for a share of the time. They
 * go to a file of its own, which has lost its name before the first of them: it is gone with the process that writes.
 */
public final class DiskPressure implements Kind {

    static final double SLOWEST = 1e3;
    static final double FASTEST = 100e9;
    private static final long LARGEST_FILE = 64L << 20;
    private static final long LEAST_FILE = 1L << 20;
    private static final int PART_OF_FREE = 10;

    @Override
    public boolean does(String word) {
        return word.equals("diskPressure");
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        Path folder = Path.of(order.words().get("data"));
        String how = pace(order).toString();
        try {
            if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
                throw new Refusal("diskPressure: " + folder + " is no directory that we may write to");
            }
            Mounts.mustBeOnDisk("diskPressure", folder);
            long bytes = Math.min(LARGEST_FILE, Room.of(folder).available() / PART_OF_FREE);
            if (bytes < LEAST_FILE) {
                throw new Refusal("diskPressure: a tenth of what is free in " + folder + " is " + bytes
                        + " B, and its file has " + LEAST_FILE + " B at least");
            }
            String mark = Long.toHexString(new SecureRandom().nextLong() | Long.MIN_VALUE);
            return Words.none()
                    .with("what", "writes to the disk of " + folder + " " + how + ", in a file of " + bytes + " B")
                    .with(
                            "how",
                            "the writing ends, and its file, which has no name, with it; checked: the holder has no"
                                    + " thread press-" + mark.substring(0, 8))
                    .with("file", folder.resolve(".chaos-press-" + mark))
                    .with("thread", "press-" + mark.substring(0, 8))
                    .with("bytes", bytes)
                    .with("device", FileId.device(folder));
        } catch (IOException unknown) {
            throw new Refusal("diskPressure: the room in " + folder + " cannot be read: " + unknown);
        }
    }

    private static Pace pace(Order order) throws Refusal {
        return order.words().find("rate").isPresent()
                ? Pace.rate(order.number("rate", SLOWEST, FASTEST))
                : Pace.share(order.number("percent", 1, 100));
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        try {
            return new Pressure(entry, pace(order), progress);
        } catch (Refusal changed) {
            throw new IllegalStateException(changed);
        }
    }

    @Override
    public Undo clean(Entry entry) {
        long pid = entry.holder().pid();
        Path file = Path.of(entry.facts().get("file"));
        String thread = entry.facts().get("thread");
        try {
            if (entry.holder().isAlive() && ThreadNames.count(pid, thread) > 0) {
                return Undo.failed("process " + pid + " still has the thread " + thread, "kill -9 " + pid);
            }
            // Killed between making its file and taking its name away.
            if (FileId.isThere(file) && FileId.isOurs(entry, file)) {
                Files.delete(file);
            }
            return FileId.isThere(file)
                    ? Undo.failed(file + " is still there", "rm -- " + file)
                    : Undo.clean("process " + pid + " has no thread " + thread + ", and " + file + " is not there");
        } catch (IOException unknown) {
            return Undo.failed("it cannot be seen whether " + file + " is gone: " + unknown, "rm -- " + file);
        }
    }
}
