package chaos.probe;

import chaos.journal.RunClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A command that may take so long and no longer. It runs in a process group of its own, which is killed whole when its time
 * is up, or when what waits for it is interrupted.
 */
final class Command {

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final int LIMIT = 64 * 1024;
    private static final Duration GLANCE = Duration.ofMillis(5);

    private final List<String> arguments;
    private final Duration bound;
    private final RunClock clock;
    private final byte[] output = new byte[LIMIT];
    private int length;

    Command(List<String> arguments, Duration bound, RunClock clock) {
        this.arguments = List.copyOf(arguments);
        this.bound = bound;
        this.clock = clock;
    }

    /** Runs it, and gives the begin of what it printed. */
    String output() throws IOException {
        Process process = start();
        try {
            watch(process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the command was given up", e);
        } finally {
            kill(process);
        }
        if (process.exitValue() != 0) {
            throw new IOException("the command ended with " + process.exitValue() + ": " + arguments);
        }
        return new String(output, 0, length, StandardCharsets.UTF_8);
    }

    private Process start() throws IOException {
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            line.add(SETSID.toString());
        }
        line.addAll(arguments);
        return new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
    }

    /** It is looked at, not waited for: what holds its output open, such as a child that went away, must not hold us. */
    private void watch(Process process) throws IOException, InterruptedException {
        long deadline = clock.nanos() + bound.toNanos();
        InputStream in = process.getInputStream();
        while (process.isAlive()) {
            takeWhatIsThere(in);
            if (clock.nanos() - deadline > 0) {
                throw new IOException("the command was not done after " + bound.toMillis() + " ms: " + arguments);
            }
            clock.pause(GLANCE);
        }
        takeWhatIsThere(in);
    }

    /** One look, so that a command that never stops printing does not hold us either; what is too much is passed over. */
    private void takeWhatIsThere(InputStream in) throws IOException {
        int there = in.available();
        if (length < LIMIT) {
            length += Math.max(0, in.read(output, length, Math.min(there, LIMIT - length)));
        } else {
            in.skipNBytes(there);
        }
    }

    /** While the leader lives, its number is surely the group's. */
    private static void kill(Process process) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -9 \"-$1\"", "sh", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // Without a shell, what is known of its children has to do.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
