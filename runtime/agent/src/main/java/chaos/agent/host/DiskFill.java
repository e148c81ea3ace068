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
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * Fills the file system of a folder by a file: to a size of that file, to a used percentage of the file system, or until so
 * much of it is left. The file outlives its holder, so it is the guard, or an undo by hand, that removes it then.
 */
public final class DiskFill implements Kind {

    private static final long LARGEST = 1_000_000_000_000_000L;

    @Override
    public boolean does(String word) {
        return word.equals("diskFill");
    }

    @Override
    public Words intend(Order order, Surroundings surroundings) throws Refusal {
        Path folder = Path.of(order.words().get("data"));
        try {
            if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
                throw new Refusal("diskFill: " + folder + " is no directory that we may write to");
            }
            Room room = Room.of(folder);
            long bytes = bytes(order, folder, room);
            refuseBeyondReserve(order, surroundings, folder, room.available() - bytes, room);
            Path file =
                    folder.resolve(".chaos-fill-" + Long.toHexString(new SecureRandom().nextLong() | Long.MIN_VALUE));
            return Words.none()
                    .with(
                            "what",
                            "fills the file system of " + folder + " with the file " + file + " of " + bytes + " B")
                    .with("how", "that very file is deleted, by name and inode; checked: it is gone")
                    .with("file", file)
                    .with("bytes", bytes)
                    .with(Entry.OUTLIVES, true)
                    .with("device", FileId.device(folder));
        } catch (IOException unknown) {
            throw new Refusal("diskFill: the room in " + folder + " cannot be read: " + unknown);
        }
    }

    private static long bytes(Order order, Path folder, Room room) throws Refusal {
        long bytes = asked(order, room);
        if (bytes < 1) {
            throw new Refusal(String.format(
                    Locale.ROOT,
                    "diskFill: the file system of %s is %.1f %% full already and has %d B free, asked for %s",
                    folder,
                    room.usedPercent(),
                    room.available(),
                    order.words()
                            .find("percent")
                            .map(percent -> percent + " %")
                            .orElseGet(() -> order.words().get("leaving") + " B free")));
        }
        if (bytes > room.available()) {
            throw new Refusal("diskFill: asked for " + bytes + " B in " + folder + ", where only " + room.available()
                    + " B are free");
        }
        return bytes;
    }

    private static long asked(Order order, Room room) throws Refusal {
        if (order.words().find("size").isPresent()) {
            return order.whole("size", 1, LARGEST);
        }
        return order.words().find("leaving").isPresent()
                ? room.available() - order.whole("leaving", 0, LARGEST)
                : room.until(order.number("percent", 0, 100));
    }

    private static void refuseBeyondReserve(Order order, Surroundings surroundings, Path folder, long left, Room room)
            throws Refusal, IOException {
        if (order.words().find("reserve").isPresent()) {
            long reserve = order.whole("reserve", 0, LARGEST);
            if (left < reserve) {
                throw Refusal.unsafe(
                        "diskFill: " + left + " B would be left in " + folder + ", the reserve is " + reserve);
            }
        }
        for (Path kept : surroundings.keptFree()) {
            if (left < room.reserve() && FileId.onSameDevice(folder, kept)) {
                throw Refusal.unsafe("diskFill: " + left + " B would be left on the file system of " + folder
                        + ", which also holds " + kept + "; there " + room.reserve()
                        + " B stay free: let the target write to a file system of its own");
            }
        }
    }

    @Override
    public Fault fault(Order order, Entry entry, Surroundings surroundings, Progress progress) {
        return new Fill(entry, surroundings, progress);
    }

    @Override
    public Undo clean(Entry entry) {
        Path file = Path.of(entry.facts().get("file"));
        try {
            if (!FileId.isThere(file)) {
                return absent(entry, file);
            }
            if (!FileId.isOurs(entry, file)) {
                return Undo.clean("the file at " + file + " is another one than ours: it is left alone");
            }
            Files.delete(file);
            return FileId.isThere(file)
                    ? Undo.failed(file + " is still there", byHand(file))
                    : Undo.clean(file + " is gone" + freed(file));
        } catch (IOException problem) {
            return Undo.failed(file + " cannot be deleted: " + problem, byHand(file));
        }
    }

    private static String freed(Path file) throws IOException {
        Path folder = file.getParent();
        return folder == null ? "" : ", " + Room.of(folder).available() + " B are free";
    }

    private static Undo absent(Entry entry, Path file) throws IOException {
        Path folder = file.getParent();
        if (folder == null || !Files.exists(folder)) {
            return Undo.clean("the folder of " + file + " is gone, and it with it");
        }
        if (FileId.device(folder) != entry.facts().getLong("device")) {
            return Undo.failed(
                    "another file system is mounted at " + folder + " than the one that was filled",
                    "mount it there again, then " + byHand(file));
        }
        return Undo.clean(file + " is not there");
    }

    private static String byHand(Path file) {
        return "rm -- '" + file.toString().replace("'", "'\\''") + "'";
    }
}
