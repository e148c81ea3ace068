package chaos.agent.host;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;

/** The inodes of a file system. Java has no word for them, so it is {@code stat} of the system that is asked. */
final class InodeRoom {

    private static final long LEAST_RESERVE = 1_000;
    private static final int RESERVED_PART = 100;

    private final long total;
    private final long free;

    InodeRoom(long total, long free) {
        this.total = total;
        this.free = free;
    }

    static InodeRoom of(Path folder) throws IOException {
        Process stat = new ProcessBuilder("stat", "-f", "-c", "%c %d", folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String[] said = new String(stat.getInputStream().readAllBytes(), US_ASCII)
                .trim()
                .split(" ", -1);
        if (said.length != 2 || said[0].equals("0")) {
            throw new IOException("the file system has no fixed number of them");
        }
        return new InodeRoom(Long.parseLong(said[0]), Long.parseLong(said[1]));
    }

    long free() {
        return free;
    }

    double usedPercent() {
        return 100.0 * (total - free) / total;
    }

    /** How many more make so much of them used. */
    long until(double percent) {
        return (long) (percent / 100 * total) - (total - free);
    }

    /** What is left free where others need it: a hundredth, and 1000 at least. */
    long reserve() {
        return Math.max(LEAST_RESERVE, total / RESERVED_PART);
    }
}
