package chaos.agent.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rule that a ledger is its owner's only: what others could have written is not believed. */
final class Owned {

    private static final int FORMAT = 0170000;
    private static final int DIRECTORY = 0040000;
    private static final int FILE = 0100000;

    private Owned() {}

    /** What is wrong with a directory, or null. */
    static @Nullable String directoryProblem(Path path) throws IOException {
        return problem(path, DIRECTORY, "a directory");
    }

    /** What is wrong with a file, or null. */
    static @Nullable String fileProblem(Path path) throws IOException {
        return problem(path, FILE, "a file");
    }

    private static @Nullable String problem(Path path, int format, String wanted) throws IOException {
        Map<String, Object> found = Files.readAttributes(path, "unix:mode,uid", LinkOption.NOFOLLOW_LINKS);
        int mode = number(found, "mode");
        int owner = number(found, "uid");
        if ((mode & FORMAT) != format) {
            return path + " is not " + wanted + (Files.isSymbolicLink(path) ? " but a symbolic link" : "");
        }
        if (owner != LedgerPlace.uid()) {
            return path + " belongs to user " + owner + ", not to " + LedgerPlace.uid() + " who asks";
        }
        if ((mode & 0077) != 0) {
            return path + " is open to others (mode " + Integer.toOctalString(mode & 07777)
                    + "); only its owner may read and write it: chmod go-rwx " + path;
        }
        return null;
    }

    private static int number(Map<String, Object> attributes, String name) {
        Object value = attributes.get(name);
        if (!(value instanceof Integer)) {
            throw new IllegalStateException("the file system gives no '" + name + "'");
        }
        return (Integer) value;
    }
}
