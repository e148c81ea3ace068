package chaos.agent.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** The room on a file system, in bytes, as df counts it: what only root may use is neither used nor available. */
final class Room {

    private final long used;
    private final long available;

    Room(long used, long available) {
        this.used = used;
        this.available = available;
    }

    // Not by FileStore: that looks for the mount by the folder's real path, and a folder that is seen through another
    // process (/proc/PID/root/..) has none here.
    static Room of(Path folder) throws IOException {
        File file = folder.toFile();
        long total = file.getTotalSpace();
        if (total == 0) {
            throw new IOException("the system tells no size of the file system of " + folder);
        }
        return new Room(total - file.getFreeSpace(), file.getUsableSpace());
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
