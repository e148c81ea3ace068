package chaos.remedy;

import chaos.quantity.Percent;
import chaos.quantity.Size;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * How full a file system is.
 *
 * @param total its size in bytes
 * @param free what an ordinary user may still take, in bytes
 */
public record DiskUse(long total, long free) {

    public DiskUse {
        if (total <= 0 || free < 0) {
            throw new IllegalArgumentException(
                    "a file system has a size above 0 and at least 0 free, got " + total + " and " + free);
        }
    }

    /** Of the file system that holds a path. */
    public static DiskUse of(Path path) throws IOException {
        File file = path.toFile();
        if (file.getTotalSpace() == 0) {
            throw new IOException("no file system is found at " + path);
        }
        return new DiskUse(file.getTotalSpace(), file.getUsableSpace());
    }

    /** The share that is used. */
    public double percent() {
        return 100.0 * Math.max(0, total - free) / total;
    }

    /** Such as {@code used 81 %, 9.5 MB of 50 MB free}. */
    public String print() {
        return "used " + new Percent(Math.round(percent())).print() + ", " + new Size(free).print() + " of "
                + new Size(total).print() + " free";
    }
}
