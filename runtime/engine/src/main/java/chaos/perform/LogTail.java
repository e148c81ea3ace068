package chaos.perform;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of a log, from the begin of a line. */
final class LogTail {

    private static final int MOST = 256 * 1024;

    private LogTail() {}

    /** Copies it into a folder under its own name, and returns the copy. */
    static Path keep(Path log, Path folder) throws IOException {
        Path copy = folder.resolve(log.getFileName());
        Files.write(copy, of(log, MOST));
        return copy;
    }

    static byte[] of(Path log, int most) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - most);
            file.seek(from);
            byte[] tail = new byte[(int) (file.length() - from)];
            file.readFully(tail);
            return from == 0 ? tail : fromLine(tail);
        }
    }

    private static byte[] fromLine(byte[] tail) {
        int begin = 0;
        while (begin < tail.length && tail[begin] != '\n') {
            begin++;
        }
        int first = Math.min(tail.length, begin + 1);
        byte[] lines = new byte[tail.length - first];
        System.arraycopy(tail, first, lines, 0, lines.length);
        return lines;
    }
}
