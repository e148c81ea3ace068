package chaos.remedy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * A copy of a log that somebody goes on writing to. What came while it was copied is added, and added again, until nothing
 * came; then the log is emptied at once.
 */
final class LogCopy {

    private static final int CHUNK = 1 << 16;
    /** A log that is flooded is never still; then the last lines of a moment are lost, as with any copy and truncate. */
    private static final int MOST_ROUNDS = 1000;

    private final Path log;
    private final Path copy;
    private final boolean gzipped;
    private long copied;

    private LogCopy(Path log, Path copy, boolean gzipped) {
        this.log = log;
        this.copy = copy;
        this.gzipped = gzipped;
    }

    static LogCopy plain(Path log, Path copy) {
        return new LogCopy(log, copy, false);
    }

    static LogCopy gzipped(Path log, Path copy) {
        return new LogCopy(log, copy, true);
    }

    /** Copies what is there, and waits until that is on the disk. */
    void copy() throws IOException {
        append(copy);
        Gzip.like(log, copy);
    }

    /**
     * Adds what came since, and empties the log.
     *
     * @param now where the copy is by now
     */
    void emptySource(Path now) throws IOException {
        for (int round = 0; round < MOST_ROUNDS && log.toFile().length() > copied; round++) {
            append(now);
        }
        empty(log);
    }

    static void empty(Path log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
            file.setLength(0);
        }
    }

    /** Appends the rest of the log; gzip members one after another are one gzip file (RFC 1952, 2.2). */
    private void append(Path to) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(log.toFile(), "r")) {
            in.seek(copied);
            copied += gzipped ? member(in, to) : holes(in, to);
        }
    }

    private static long member(RandomAccessFile in, Path to) throws IOException {
        try (FileOutputStream file = new FileOutputStream(to.toFile(), true)) {
            GZIPOutputStream out = new GZIPOutputStream(file, CHUNK);
            long sum = transfer(in, out);
            out.finish();
            file.getFD().sync();
            return sum;
        }
    }

    private static long transfer(RandomAccessFile in, OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long sum = 0;
        for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
            out.write(chunk, 0, n);
            sum += n;
        }
        return sum;
    }

    /** Chunks of zeros stay holes, so that the copy of a sparse log takes no more space than the log. */
    private static long holes(RandomAccessFile in, Path to) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long sum = 0;
        long begin = to.toFile().length();
        try (RandomAccessFile out = new RandomAccessFile(to.toFile(), "rw")) {
            for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
                if (!zeros(chunk, n)) {
                    out.seek(begin + sum);
                    out.write(chunk, 0, n);
                }
                sum += n;
            }
            out.setLength(begin + sum);
            out.getFD().sync();
        }
        return sum;
    }

    private static boolean zeros(byte[] chunk, int n) {
        for (int i = 0; i < n; i++) {
            if (chunk[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
