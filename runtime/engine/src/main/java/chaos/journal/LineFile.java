package chaos.journal;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of lines that only grows. Each line goes to the operating system in one write, so that a killed process loses
 * none, and a reader sees at most the last one torn.
 */
final class LineFile implements Closeable {

    /** Not a channel: that would be closed for everybody when one writing thread is interrupted. */
    private final FileOutputStream file;

    LineFile(Path path) throws IOException {
        boolean torn = endsTorn(path);
        file = new FileOutputStream(path.toFile(), true);
        if (torn) {
            file.write('\n');
        }
    }

    /** A process that was killed may have left half a line, which must not begin the next one. */
    private static boolean endsTorn(Path path) throws IOException {
        if (!Files.exists(path) || Files.size(path) == 0) {
            return false;
        }
        try (RandomAccessFile end = new RandomAccessFile(path.toFile(), "r")) {
            end.seek(end.length() - 1);
            return end.read() != '\n';
        }
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
