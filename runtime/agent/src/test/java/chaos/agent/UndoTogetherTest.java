package chaos.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import chaos.agent.act.Undo;
import chaos.agent.ledger.Ledger;
import chaos.agent.line.Words;
import chaos.agent.proc.ProcessId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An undo beside another, and a ledger whose disk is full. */
class UndoTogetherTest {

    private static final int FAULTS = 40;

    @TempDir
    Path folder;

    /** Each of them finds files that the other is just deleting; that is no failure of either. */
    @Test
    void twoAtTheSameTimeLeaveNothingAndBothSayThatItIsClean() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        for (int round = 0; round < 5; round++) {
            Ledger ledger = leftBehind(data);
            ExecutorService both = Executors.newFixedThreadPool(2);
            try {
                Callable<List<Undo>> undo = () ->
                        new ArrayList<>(new UndoJob(ledger).run(entry -> true).values());
                for (Future<List<Undo>> done : both.invokeAll(List.of(undo, undo))) {
                    assertThat(done.get()).allSatisfy(result -> assertThat(result.isClean())
                            .as(result.detail())
                            .isTrue());
                }
            } finally {
                both.shutdown();
            }
            assertThat(data).isEmptyDirectory();
            assertThat(ledger.directory()).isEmptyDirectory();
        }
    }

    private Ledger leftBehind(Path data) throws IOException {
        Ledger ledger = Ledger.open(folder.resolve("ledger"));
        for (int i = 0; i < FAULTS; i++) {
            Path file = Files.createFile(data.resolve(".chaos-fill-" + i));
            Words words =
                    Words.none().with("run", "run-1").with("fault", "f" + i).with("kind", "diskFill");
            ledger.write(chaos.agent.ledger.Entry.of(words.with("since", i)
                    .with("holder", ProcessId.parse(Integer.MAX_VALUE + ":1"))
                    .with("what", "fills a disk")
                    .with("how", "deletes a file")
                    .with("file", file)
                    .with("inode", Files.getAttribute(file, "unix:ino"))
                    .with("device", Files.getAttribute(data, "unix:dev"))));
        }
        return ledger;
    }

    /** A file system that only its own process sees mounted is reached through that process. */
    @Test
    void whereTheLedgersDiskIsFullNothingBeginsAndWhatHadBegunIsUndone() throws Exception {
        Path mount = Files.createDirectories(folder.resolve("mount"));
        Process owner = new ProcessBuilder(
                        "unshare",
                        "--map-root-user",
                        "--mount",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=1m,mode=700 none \"$1\" && mkdir -m 700 \"$1/ledger\" && echo up && exec sleep 60",
                        "owner",
                        mount.toString())
                .start();
        try {
            String line = new BufferedReader(new InputStreamReader(owner.getInputStream(), UTF_8)).readLine();
            assumeThat(line).as("a mount namespace").isEqualTo("up");
            Path inside = Path.of("/proc/" + owner.pid() + "/root")
                    .resolve(mount.getRoot().relativize(mount));
            try (HolderProcess holder = HolderProcess.start(inside.resolve("ledger"))) {
                Words load =
                        Words.none().with("kind", "cpuLoad").with("percent", 1).with("cores", 1);
                holder.begin(load.with("fault", "before"));
                fill(inside.resolve("full"));
                String refused =
                        holder.ask("BEGIN", load.with("fault", "after")).get(0);
                assertThat(Words.parse(refused.split(" ", 3)[2]).get("message"))
                        .contains("no fault without its intent on disk")
                        .contains("No space left on device");
                Ledger ledger = Ledger.open(inside.resolve("ledger"));
                assertThat(ledger.list().entries()).hasSize(1);
                assertThat(new UndoJob(ledger).run(entry -> true).values()).allMatch(Undo::isClean);
                assertThat(inside.resolve("ledger")).isEmptyDirectory();
            }
        } finally {
            owner.destroyForcibly().waitFor();
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] page = new byte[4096];
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(page);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }
}
