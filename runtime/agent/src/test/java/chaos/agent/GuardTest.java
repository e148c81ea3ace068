package chaos.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.agent.line.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The holes that a guard must not have. */
class GuardTest {

    @TempDir
    Path folder;

    /** A begin command that is still running when its holder is killed would make the fault after the undo. */
    @Test
    void waitsForTheLastBeginCommand() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path begun = folder.resolve("begun");
        Path tools = slowFallocate(begun);
        Map<String, String> path = Map.of("PATH", tools + ":" + System.getenv("PATH"));
        try (HolderProcess holder = HolderProcess.start(path, folder.resolve("ledger"))) {
            holder.send(
                    "BEGIN",
                    Words.none()
                            .with("fault", "fill-1")
                            .with("kind", "diskFill")
                            .with("data", data)
                            .with("size", 1_000_000));
            await().atMost(HolderProcess.PATIENCE).until(() -> Files.exists(begun));
            ProcessHandle guard = holder.guard().orElseThrow();
            holder.signal("KILL");
            holder.awaitEnd();
            await().atMost(HolderProcess.PATIENCE).until(() -> !guard.isAlive());
            assertThat(folder.resolve("made"))
                    .as("the command went on without its holder")
                    .exists();
            assertThat(data).isEmptyDirectory();
            assertThat(folder.resolve("ledger")).isEmptyDirectory();
        }
    }

    private Path slowFallocate(Path begun) throws Exception {
        Path tools = Files.createDirectories(folder.resolve("bin"));
        Path slow = tools.resolve("fallocate");
        Files.writeString(
                slow,
                "#!/bin/sh\n: > '" + begun + "'\nsleep 1\nhead -c \"$2\" /dev/zero > \"$3\"\n: > '"
                        + folder.resolve("made") + "'\n");
        Files.setPosixFilePermissions(slow, PosixFilePermissions.fromString("rwxr-xr-x"));
        return tools;
    }

    @Test
    void isNotMovedBySignalsThatAreMeantForItsHoldersGroup() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (HolderProcess holder = HolderProcess.start(folder.resolve("ledger"))) {
            Words order = Words.none().with("fault", "fill-1").with("kind", "diskFill");
            holder.begin(order.with("data", data).with("size", 1_000_000));
            ProcessHandle guard = holder.guard().orElseThrow();
            for (String signal : new String[] {"HUP", "INT", "TERM"}) {
                HolderProcess.signal(guard.pid(), signal);
            }
            holder.signal("KILL");
            holder.awaitEnd();
            await().atMost(HolderProcess.PATIENCE).until(() -> !guard.isAlive());
            assertThat(data).isEmptyDirectory();
        }
    }

    /** It would kill a process that has got the pid of a holder that is gone, were it not for the start time. */
    @Test
    void endsAHangingHolderAndNobodyElse() throws Exception {
        Process bystander = new ProcessBuilder("sleep", "60").start();
        try {
            Process guard = guard(bystander.pid(), "1");
            await().pollDelay(Duration.ofMillis(1_000)).until(() -> true);
            assertThat(bystander.isAlive()).isTrue();
            guard.getOutputStream().close();
            assertThat(guard.waitFor()).isZero();

            String born = Files.readString(Path.of("/proc/" + bystander.pid() + "/stat"))
                    .replaceFirst(".*\\) ", "")
                    .split(" ", -1)[19];
            Process other = guard(bystander.pid(), born);
            await().atMost(HolderProcess.PATIENCE).until(() -> !bystander.isAlive());
            other.getOutputStream().close();
            assertThat(other.waitFor()).isZero();
        } finally {
            bystander.destroyForcibly();
        }
    }

    private static Process guard(long holder, String born) throws Exception {
        String script = new String(
                GuardTest.class.getResourceAsStream("/chaos/agent/guard.sh").readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        return new ProcessBuilder("sh", "-c", script, "chaos-guard", "" + holder, born, "0.1", "true").start();
    }
}
