package chaos.target.cgroup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the kernel's log says of an OOM kill, where this user may read it. */
final class KernelLog {
    private static final long SECONDS = 2;

    private KernelLog() {}

    /** The last line about a process that was killed. */
    static Optional<String> about(long pid) {
        try {
            Process dmesg = new ProcessBuilder("dmesg")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return find(CompletableFuture.supplyAsync(() -> read(dmesg)).get(SECONDS, TimeUnit.SECONDS), pid);
            } finally {
                dmesg.destroyForcibly();
            }
        } catch (IOException | ExecutionException | TimeoutException unreadable) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static Optional<String> find(String log, long pid) {
        return log.lines()
                .filter(line -> line.contains("Killed process " + pid + " "))
                .reduce((earlier, later) -> later)
                .map(line -> line.replaceFirst("^\\[[^]]*] *", "kernel: "));
    }

    private static String read(Process dmesg) {
        try {
            return new String(dmesg.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
