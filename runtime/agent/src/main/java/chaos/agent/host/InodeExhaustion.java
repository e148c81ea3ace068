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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * Uses up the inodes of a folder's file system with empty files in a folder of its own, to a count or to a used
 * percentage. They outlive their holder, so it is the guard, or an undo by hand, that removes them then; nothing but files
 * of our names in our folder is.
 */
public final class InodeExhaustion implements Kind {

    /** What can be made and removed again within some seconds. */
    static final long MOST = 1_000_000;

    @Override
    public boolean does(String word) {
        return word.equals("inodeExhaustion");
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        Path folder = Path.of(order.words().get("data"));
        try {
            if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
                throw new Refusal("inodeExhaustion: " + folder + " is no directory that we may write to");
            }
            InodeRoom room = InodeRoom.of(folder);
            long count = count(order, room, folder);
            refuseBeyondReserve(order, surroundings, folder, count, room);
            String mark = Long.toHexString(new SecureRandom().nextLong() | Long.MIN_VALUE);
            Path nest = folder.resolve(".chaos-inodes-" + mark);
            return Words.none()
                    .with("what", "takes " + count + " inodes of the file system of " + folder + " in " + nest)
                    .with("how", "its empty files are deleted, and their folder; checked: it is gone")
                    .with("file", nest)
                    .with("count", count)
                    .with("device", FileId.device(folder));
        } catch (IOException unknown) {
            throw new Refusal(
                    "inodeExhaustion: the inodes of " + folder + " cannot be counted: " + unknown.getMessage());
        }
    }

    private static long count(Order order, InodeRoom room, Path folder) throws Refusal {
        boolean counted = order.words().find("count").isPresent();
        long count = counted ? order.whole("count", 2, MOST) : room.until(order.number("percent", 0, 100));
        if (count < 2) {
            throw new Refusal(String.format(
                    Locale.ROOT,
                    "inodeExhaustion: %.1f %% of the inodes of %s are in use already, asked for %s %%",
                    room.usedPercent(),
                    folder,
                    order.words().get("percent")));
        }
        if (count > room.free()) {
            throw new Refusal("inodeExhaustion: asked for " + count + " inodes of " + folder + ", where only "
                    + room.free() + " are free");
        }
        if (count > MOST) {
            throw new Refusal("inodeExhaustion: that would be " + count + " files in " + folder + ", and " + MOST
                    + " is the most: let the target write to a smaller file system of its own");
        }
        return count;
    }

    private static void refuseBeyondReserve(
            Order order, Surroundings surroundings, Path folder, long count, InodeRoom room)
            throws Refusal, IOException {
        long left = room.free() - count;
        long said = order.words().find("reserve").isPresent() ? order.whole("reserve", 0, MOST) : 0;
        if (left < said) {
            throw Refusal.unsafe(
                    "inodeExhaustion: " + left + " inodes would be left in " + folder + ", the reserve is " + said);
        }
        for (Path kept : surroundings.keptFree()) {
            if (left < room.reserve() && FileId.onSameDevice(folder, kept)) {
                throw Refusal.unsafe("inodeExhaustion: " + left + " inodes would be left on the file system of "
                        + folder + ", which also holds " + kept + "; there " + room.reserve()
                        + " stay free: let the target write to a file system of its own");
            }
        }
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        return new Nesting(entry, surroundings, progress);
    }

    @Override
    public Undo clean(Entry entry) {
        Path path = Path.of(entry.facts().get("file"));
        String byHand = "rm -r -- '" + path.toString().replace("'", "'\\''") + "'";
        try {
            if (!FileId.isThere(path)) {
                return absent(entry, path, byHand);
            }
            boolean ours =
                    entry.facts().find("inode").map(Long::valueOf).orElse(FileId.inode(path)) == FileId.inode(path);
            if (!ours || !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                return Undo.clean("what is at " + path + " is another than ours: it is left alone");
            }
            long foreign = new Nest(path).remove();
            return foreign == 0
                    ? Undo.clean(path + " is gone, "
                            + InodeRoom.of(path.resolveSibling("")).free() + " inodes are free")
                    : Undo.failed(foreign + " files of others are in " + path + ", which are left alone", byHand);
        } catch (IOException problem) {
            return Undo.failed(path + " cannot be deleted: " + problem, byHand);
        }
    }

    private static Undo absent(Entry entry, Path path, String byHand) throws IOException {
        Path folder = path.resolveSibling("");
        if (!Files.exists(folder)) {
            return Undo.clean("the folder of " + path + " is gone, and it with it");
        }
        return FileId.device(folder) == entry.facts().getLong("device")
                ? Undo.clean(path + " is not there")
                : Undo.failed(
                        "another file system is mounted at " + folder + " than the one that was filled",
                        "mount it there again, then " + byHand);
    }
}
