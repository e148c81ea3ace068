package chaos.shop.log;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A log on disk, used by one thread. A file that was renamed, deleted or replaced under it is opened anew, so that any
 * rotation works; a file that has grown to its limit is renamed to {@code .1} by itself.
 */
final class LogFile {
    private final Path path;
    private volatile long limit;
    private @Nullable FileOutputStream out;
    private @Nullable Object key;
    private long size;
    private boolean torn;

    LogFile(Path path, long limit) {
        this.path = path;
        this.limit = limit;
    }

    /** Appends whole lines; after a failure the next one begins on a line of its own. */
    void write(byte[] bytes, int length) throws IOException {
        FileOutputStream to = opened();
        try {
            if (torn) {
                to.write('\n');
                torn = false;
            }
            to.write(bytes, 0, length);
            size += length;
        } catch (IOException e) {
            torn = true;
            throw e;
        }
    }

    /** How large the file of this name is now, whoever wrote to it; 0 where none is. */
    long bytes() {
        return path.toFile().length();
    }

    /** Leaves the file's size to another from now on: two that rename it would lose one. */
    void letGrow() {
        limit = 0;
    }

    /** Closes the file, so that the next line opens the one that then has its name. */
    void reopen() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
    }

    /** The same, and opens it at once: whoever else writes to the log may wait for it to be there. */
    void renew() throws IOException {
        reopen();
        var unused = open();
    }

    private FileOutputStream opened() throws IOException {
        if (out != null && !sameFile()) {
            reopen();
        }
        if (out != null && limit > 0 && size >= limit) {
            Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            reopen();
        }
        return out != null ? out : open();
    }

    private FileOutputStream open() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        FileOutputStream fresh = new FileOutputStream(path.toFile(), true);
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        out = fresh;
        key = attributes.fileKey();
        size = attributes.size();
        return fresh;
    }

    private boolean sameFile() {
        try {
            Object now = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            return now == null || now.equals(key);
        } catch (IOException gone) {
            return false;
        }
    }
}
