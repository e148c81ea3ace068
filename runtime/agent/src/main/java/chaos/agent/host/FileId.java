package chaos.agent.host;

import chaos.agent.ledger.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Which file a file is, whatever its name. */
final class FileId {

    private FileId() {}

    static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    static long inode(Path file) throws IOException {
        return number(file, "unix:ino", LinkOption.NOFOLLOW_LINKS);
    }

    /** The same of what a link leads to. Its real path would not do: what is seen through /proc/PID/root has none here. */
    static long inodeBehind(Path file) throws IOException {
        return number(file, "unix:ino");
    }

    /** The file system that a folder lies on. */
    static long device(Path folder) throws IOException {
        return number(folder, "unix:dev");
    }

    private static long number(Path file, String attribute, LinkOption... links) throws IOException {
        Object value = Files.getAttribute(file, attribute, links);
        if (!(value instanceof Number)) {
            throw new IOException("the file system gives no '" + attribute + "' of " + file);
        }
        return ((Number) value).longValue();
    }

    /**
     * Whether a file is the one of an entry. An entry without an inode is from before its file was made, by a name that
     * nobody else could know.
     */
    static boolean isOurs(Entry entry, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Optional<String> inode = entry.facts().find("inode");
        return inode.isEmpty() || Long.parseLong(inode.get()) == inode(file);
    }

    static boolean onSameDevice(Path one, Path other) throws IOException {
        Path there = other.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return device(one) == device(there);
    }
}
