package chaos.load;

import chaos.plan.Load;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What this machine and this process leave for a load, and whether a load fits into it.
 *
 * @param descriptors how many files and connections this process may have open
 * @param open how many it has open now
 * @param ports how many ports one source address has for connections to one place
 * @param memory bytes that the machine has to spare
 */
public record Preflight(long descriptors, long open, long ports, long memory) {

    /** What an idle connection was measured to take in this process and in the kernel, generously, in bytes. */
    private static final long EACH = 16_000;

    /** Descriptors that are needed beside the connections: the record, probes, pipes. */
    private static final long BESIDE = 100;

    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Path RANGE = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    /** Something that does not fit, and how to make it fit. */
    public record Misfit(String problem, String remedy) {}

    /** What there is here and now; what cannot be read is taken to be plenty. */
    public static Preflight here() {
        return new Preflight(
                number(LIMITS, "Max open files", 3).orElse(Long.MAX_VALUE),
                openNow(),
                range(),
                number(MEMORY, "MemAvailable:", 1).orElse(Long.MAX_VALUE / 2_048) * 1_024);
    }

    /** How many connections a load has at most. */
    public static long connections(Load load) {
        return load.open() ? load.arriving().backpressure().inFlight() : load.peak();
    }

    /** The sums, as a sentence for a person. */
    public String sums(Load load) {
        long connections = connections(load);
        return "the load has up to " + connections + " connections: " + (connections + open + BESIDE)
                + " descriptors of " + limit(descriptors) + ", " + connections + " ports of " + ports(load) + ", "
                + connections * EACH / 1_000_000 + " MB of the " + memory / 1_000_000 + " MB that are free";
    }

    /** What does not fit; empty where all does. */
    public List<Misfit> misfits(Load load) {
        List<Misfit> misfits = new ArrayList<>();
        long connections = connections(load);
        long wanted = connections + open + BESIDE;
        if (wanted > descriptors) {
            misfits.add(new Misfit(
                    "the load needs " + wanted + " descriptors for its " + connections
                            + " connections, but this process " + "may have " + descriptors + " open",
                    "Raise the limit (ulimit -n " + wanted + "), or have at most "
                            + Math.max(1, descriptors - open - BESIDE) + " connections."));
        }
        if (connections > ports(load)) {
            long sources = (connections + ports - 1) / ports;
            misfits.add(new Misfit(
                    "the load needs " + connections + " ports, but its "
                            + Math.max(1, load.sources().size()) + " source address(es) have " + ports(load)
                            + " to one place",
                    "Send from " + sources + " addresses, such as from '127.0.0.2', '127.0.0.3', or widen "
                            + "net.ipv4.ip_local_port_range."));
        }
        if (connections * EACH > memory) {
            misfits.add(new Misfit(
                    "the load needs about " + connections * EACH / 1_000_000 + " MB for its " + connections
                            + " connections, but only " + memory / 1_000_000 + " MB are free",
                    "Use fewer connections, or free memory."));
        }
        load.sources().forEach(source -> strange(source).ifPresent(misfits::add));
        return misfits;
    }

    private long ports(Load load) {
        return ports * Math.max(1, load.sources().size());
    }

    private static String limit(long descriptors) {
        return descriptors == Long.MAX_VALUE ? "as many as wanted" : Long.toString(descriptors);
    }

    /** Whether a socket can have this address, found out with one that sends nothing. */
    private static Optional<Misfit> strange(String source) {
        try (DatagramSocket probe = new DatagramSocket(new InetSocketAddress(InetAddress.getByName(source), 0))) {
            return probe.isBound() ? Optional.empty() : Optional.of(notHere(source, "it cannot be bound"));
        } catch (IOException e) {
            return Optional.of(notHere(source, String.valueOf(e.getMessage())));
        }
    }

    private static Misfit notHere(String source, String reason) {
        return new Misfit(
                "nothing can be sent from " + source + ": " + reason,
                "Name addresses of this machine; all of 127.0.0.0/8 are on loopback.");
    }

    private static long openNow() {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        } catch (IOException e) {
            return 0;
        }
    }

    private static long range() {
        try {
            String[] ends = Files.readString(RANGE).strip().split("\\s+");
            return Long.parseLong(ends[1]) - Long.parseLong(ends[0]) + 1;
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return 28_232;
        }
    }

    /** The number in a column of the line that begins so; columns are parted by blanks, and count from 0. */
    private static Optional<Long> number(Path file, String begin, int column) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(begin))
                    .map(line -> line.split("\\s+")[column])
                    .filter(word -> word.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .findFirst();
        } catch (IOException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
