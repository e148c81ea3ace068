package chaos.agent.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file descriptors that a process has, and the limit on their numbers; the limit is set by {@code prlimit}. */
final class OpenFiles {

    private static final String LIMIT = "Max open files";

    private final TreeSet<Long> numbers;
    private final long soft;

    OpenFiles(TreeSet<Long> numbers, long soft) {
        this.numbers = numbers;
        this.soft = soft;
    }

    static OpenFiles of(long pid) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            TreeSet<Long> numbers = open.map(
                            path -> Long.parseLong(path.getFileName().toString()))
                    .collect(Collectors.toCollection(TreeSet::new));
            return new OpenFiles(numbers, softOf(pid));
        }
    }

    private static long softOf(long pid) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/limits"))) {
            if (line.startsWith(LIMIT)) {
                String number = line.substring(LIMIT.length()).trim().split("\\s+", 2)[0];
                return number.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(number);
            }
        }
        throw new IOException("the kernel tells no limit of open files of process " + pid);
    }

    /** The highest number that it may use, plus one. */
    long soft() {
        return soft;
    }

    /** How many more it may open. */
    long free() {
        return soft - numbers.headSet(soft).size();
    }

    /** The limit that leaves it so many: a new file gets the least number that is free, and the limit is on the number. */
    long capFor(long spare) {
        long cap = 0;
        long found = 0;
        while (found < spare || numbers.contains(cap)) {
            found += numbers.contains(cap) ? 0 : 1;
            cap++;
        }
        return cap;
    }

    /** Whether the limit may be set: who may not is not told it either. */
    static void mustBeSettable(long pid) throws IOException {
        run(new ProcessBuilder("prlimit", "--pid", Long.toString(pid), "--nofile"));
    }

    static void setSoft(long pid, long limit) throws IOException {
        setSoft(pid, limit, Optional.empty());
    }

    /** The hard limit stays as it is, so that no privilege is needed to raise it again. */
    static void setSoft(long pid, long limit, Optional<Path> guard) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("prlimit", "--pid", Long.toString(pid), "--nofile=" + limit + ":");
        guard.ifPresent(pipe -> builder.redirectOutput(ProcessBuilder.Redirect.appendTo(pipe.toFile())));
        run(builder);
    }

    // Its output, a line at most, goes where nobody reads it.
    private static void run(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        String complaint = new String(process.getErrorStream().readAllBytes(), UTF_8).trim();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(complaint);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }
}
