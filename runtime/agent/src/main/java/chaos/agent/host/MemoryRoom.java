package chaos.agent.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The memory that can be used before somebody is killed for want of it, in bytes: the host's as {@code MemAvailable}
 * counts it, or that of a control group around this process where less is left in it.
 */
final class MemoryRoom {

    private static final long LEAST_RESERVE = 64L << 20;
    private static final int RESERVED_PART = 50;

    private final String owner;
    private final long total;
    private final long available;

    MemoryRoom(String owner, long total, long available) {
        this.owner = owner;
        this.total = total;
        this.available = Math.max(0, available);
    }

    /** Where least is left. */
    static MemoryRoom here() throws IOException {
        return below(Path.of("/"));
    }

    /** The same with another root of /proc and /sys. */
    static MemoryRoom below(Path root) throws IOException {
        List<MemoryRoom> rooms = new ArrayList<>(ControlGroups.below(root).memory());
        rooms.add(host(root.resolve("proc/meminfo")));
        return rooms.stream()
                .min(Comparator.comparingLong(MemoryRoom::available))
                .orElseThrow();
    }

    private static MemoryRoom host(Path meminfo) throws IOException {
        List<String> lines = Files.readAllLines(meminfo);
        return new MemoryRoom("this host", kibibytes(lines, "MemTotal:"), kibibytes(lines, "MemAvailable:"));
    }

    /** A figure of a file of /proc that counts in KiB, in bytes. */
    static long kibibytes(List<String> lines, String name) throws IOException {
        for (String line : lines) {
            if (line.startsWith(name)) {
                return Long.parseLong(line.substring(name.length()).trim().split(" ", 2)[0]) << 10;
            }
        }
        throw new IOException("there is no " + name + " in /proc");
    }

    /** Whose memory it is. */
    String owner() {
        return owner;
    }

    long available() {
        return available;
    }

    /** How much more makes it so full. */
    long until(double percent) {
        return (long) (percent / 100 * total) - (total - available);
    }

    /** What is left to others: a fiftieth, and 64 MiB at least. */
    long reserve() {
        return Math.max(LEAST_RESERVE, total / RESERVED_PART);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d B of the %d B of %s can be used", available, total, owner);
    }
}
