package chaos.journal;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A file of lines that only grows. Each line goes to the operating system in one write, so that a killed process loses
 * none, and a reader sees at most the last one torn.
 */
final class LineFile implements Closeable {

    /** Not a channel: that would be closed for everybody when one writing thread is interrupted. */
    private final FileOutputStream file;

    LineFile(Path path) throws IOException {
        file = new FileOutputStream(path.toFile(), true);
    }

    void write(CharSequence line) throws IOException {
        file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Waits until all that was written is on the disk. */
    void force() throws IOException {
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
