package chaos.agent.host;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** The room on a file system, in bytes, as df counts it: what only root may use is neither used nor available. */
final class Room {

    private final long used;
    private final long available;

    Room(long used, long available) {
        this.used = used;
        this.available = available;
    }

    static Room of(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return new Room(store.getTotalSpace() - store.getUnallocatedSpace(), store.getUsableSpace());
    }

    long available() {
        return available;
    }

    double usedPercent() {
        return 100.0 * used / (used + available);
    }

    /** How much makes it this full. */
    long until(double percent) {
        return (long) (percent / 100 * (used + available)) - used;
    }

    /** What is left free where others need it: a hundredth, and 64 MiB at least. */
    long reserve() {
        return Math.max(64L << 20, (used + available) / 100);
    }
}
