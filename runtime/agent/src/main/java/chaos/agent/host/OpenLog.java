package chaos.agent.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A log that is appended to while others rotate it: one that was renamed is written on until another has its name, as a
 * service does; one that is emptied is appended to at its end, wherever that is by then. It is never made: its owner does.
 */
final class OpenLog implements AutoCloseable {

    private final Path path;
    private @Nullable FileChannel channel;
    private long inode;
    private boolean torn;

    OpenLog(Path path) throws IOException {
        this.path = path;
        open();
    }

    private void open() throws IOException {
        FileChannel fresh = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        close();
        channel = fresh;
        inode = FileId.inodeBehind(path);
    }

    /** Whether its folder is still there; on the way, a new file of its name is opened. */
    boolean follow() throws IOException {
        if (Files.exists(path)) {
            if (FileId.inodeBehind(path) != inode) {
                open();
            }
            return true;
        }
        return Files.isDirectory(path.resolveSibling(""));
    }

    /** Appends, and says how many bytes the file system took; a line that it took in part is ended before the next. */
    int append(byte[] lines) {
        FileChannel to = channel;
        try {
            if (to == null || torn && to.write(ByteBuffer.wrap(new byte[] {'\n'})) < 1) {
                return 0;
            }
            torn = false;
            int taken = to.write(ByteBuffer.wrap(lines));
            torn = taken % FloodLines.LENGTH != 0;
            return taken;
        } catch (IOException full) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
