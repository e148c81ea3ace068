package chaos.shop.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines that is only appended to. A line is there whole or not at all: what a full disk took of it is cut off
 * again. Opened with the first line, and anew after a failure. Two shops may write to it while one takes the other's place:
 * each holds the file's lock for its line.
 */
public final class AppendFile implements AutoCloseable {
    private final Path path;
    private @Nullable RandomAccessFile file;

    public AppendFile(Path path) {
        this.path = path;
    }

    /** Appends the line and a line feed; throws when the disk does not take all of it. */
    public synchronized void append(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        RandomAccessFile to = opened();
        try (FileLock held = to.getChannel().lock()) {
            append(to, bytes);
        } catch (IOException e) {
            file = null;
            to.close();
            throw e;
        }
    }

    private static void append(RandomAccessFile to, byte[] bytes) throws IOException {
        long before = to.length();
        try {
            to.seek(before);
            to.write(bytes);
        } catch (IOException e) {
            to.setLength(before);
            throw e;
        }
    }

    private RandomAccessFile opened() throws IOException {
        if (file == null) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            file = new RandomAccessFile(path.toFile(), "rw");
        }
        return file;
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
            file = null;
        }
    }
}
