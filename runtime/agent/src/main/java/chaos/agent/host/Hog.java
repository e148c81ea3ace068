package chaos.agent.host;

import static java.nio.charset.StandardCharsets.US_ASCII;

import chaos.agent.act.Fault;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.ledger.Entry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A hog under way: a process that lives as long as the pipe from here to it, and what the kernel says that it holds. */
final class Hog implements Fault {

    private static final long PATIENCE_MILLIS = 2_000;
    private static final long OWN_BYTES = 64L << 20;

    private final Entry entry;
    private final Progress progress;
    private final Pulse pulse = new Pulse();
    private volatile @Nullable Process process;
    private volatile boolean stopping;

    Hog(Entry entry, Progress progress) {
        this.entry = entry;
        this.progress = progress;
    }

    @Override
    public void begin() throws Refusal {
        try {
            Process started = start();
            process = started;
            awaitReady(started);
            started.onExit().thenAccept(this::tellEnd);
            pulse.begin(() -> tell(started.pid()));
        } catch (IOException none) {
            throw new Refusal("memoryHog: its process cannot be started: " + none.getMessage());
        }
    }

    // What the C library gives back to the kernel at once is what it has mapped for itself alone.
    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("MALLOC_MMAP_THRESHOLD_", "65536");
        return builder.start();
    }

    private List<String> command() {
        long bytes = entry.facts().getLong("bytes");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xms8m",
                "-Xmx8m",
                "-XX:+AlwaysPreTouch",
                "-XX:MaxDirectMemorySize=" + (bytes + OWN_BYTES),
                "-cp",
                System.getProperty("java.class.path"),
                HogMain.class.getName(),
                Long.toString(bytes),
                entry.facts().get("reserve"),
                entry.facts().get("mark"));
    }

    private static void awaitReady(Process started) throws IOException, Refusal {
        BufferedReader said = new BufferedReader(new InputStreamReader(started.getInputStream(), US_ASCII));
        if (!HogMain.READY.equals(said.readLine())) {
            throw new Refusal("memoryHog: its process ended before it held anything");
        }
    }

    private void tell(long pid) {
        try {
            List<String> status = Files.readAllLines(Path.of("/proc/" + pid + "/status"));
            long resident = MemoryRoom.kibibytes(status, "VmRSS:");
            progress.achieved("resident", entry.facts().getLong("bytes"), resident);
        } catch (IOException gone) {
            // Its end is told.
        }
    }

    private void tellEnd(Process ended) {
        if (!stopping) {
            progress.ended("the process that held the memory was ended (status " + ended.exitValue()
                    + "); the kernel kills it first where memory runs out");
        }
    }

    @Override
    public void stop() {
        stopping = true;
        pulse.end();
        Process started = process;
        try {
            if (started != null) {
                started.getOutputStream().close();
                if (!started.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    started.destroyForcibly();
                }
            }
        } catch (IOException gone) {
            // It has ended; what is left is looked at next.
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
