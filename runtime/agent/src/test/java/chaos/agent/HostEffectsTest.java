package chaos.agent;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chaos.agent.ledger.Ledger;
import chaos.agent.line.Words;
import chaos.agent.proc.ProcessId;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the holder does to processes, processors and ports, by what the kernel says of it. */
class HostEffectsTest {

    @TempDir
    static Path folder;

    private static HolderProcess holder;

    @BeforeAll
    static void start() throws IOException {
        holder = HolderProcess.start(folder.resolve("ledger"));
    }

    @AfterAll
    static void end() throws InterruptedException {
        holder.close();
    }

    private static Words order(String fault) {
        return Words.none().with("fault", fault).with("kind", fault.split("-", -1)[0]);
    }

    private static void undo(String fault) throws IOException {
        assertThat(holder.ask("UNDO", Words.none().with("fault", fault)).get(0)).contains("clean=true");
    }

    private static String refusal(Words order) throws IOException {
        return Words.parse(holder.ask("BEGIN", order).get(0).replaceFirst("^[0-9]+ ERROR ", ""))
                .get("message");
    }

    private static List<Words> told(String fault) {
        return holder.events("achieved").stream()
                .filter(words -> words.get("fault").equals(fault))
                .collect(java.util.stream.Collectors.toList());
    }

    private static void awaitTold(String fault, int times) {
        await().atMost(HolderProcess.PATIENCE).until(() -> told(fault).size() >= times);
    }

    @Test
    void pausesAProcessUntilItIsUndone() throws Exception {
        Process target = new ProcessBuilder("sleep", "600").start();
        try {
            ProcessId id = ProcessId.of(target.pid());
            holder.begin(order("processPause").with("pid", target.pid()));
            awaitTold("processPause", 1);
            assertThat(id.isStopped()).isTrue();
            assertThat(told("processPause").get(0).getDouble("achieved")).isBetween(99.0, 100.0);
            undo("processPause");
            assertThat(id.isStopped()).isFalse();
            assertThat(id.isAlive()).isTrue();
        } finally {
            target.destroyForcibly();
        }
    }

    @Test
    void leavesAProcessAloneThatSomebodyElseStopped() throws Exception {
        Process target = new ProcessBuilder("sleep", "600").start();
        try {
            ProcessId id = ProcessId.of(target.pid());
            new ProcessBuilder("kill", "-STOP", "" + target.pid()).start().waitFor();
            await().atMost(HolderProcess.PATIENCE).until(id::isStopped);
            assertThat(refusal(order("processPause-2").with("pid", target.pid())))
                    .contains("is stopped already, by somebody else");
            assertThat(id.isStopped()).isTrue();
        } finally {
            target.destroyForcibly();
        }
    }

    @Test
    void givesAProcessThatIsSlowedItsShareAndNoMore() throws Exception {
        Process target = new ProcessBuilder("sh", "-c", "while :; do :; done").start();
        try {
            holder.begin(order("processSlow").with("pid", target.pid()).with("percent", 80));
            awaitTold("processSlow", 1);
            long used = used(target.pid());
            long began = System.nanoTime();
            awaitTold("processSlow", 4);
            double share = (used(target.pid()) - used) / (double) (System.nanoTime() - began);
            assertThat(share).as("of a core, told %s", told("processSlow")).isBetween(0.01, 0.27);
            undo("processSlow");
            assertThat(ProcessId.of(target.pid()).isStopped()).isFalse();
        } finally {
            target.destroyForcibly();
        }
    }

    private static long used(long pid) throws IOException {
        return Long.parseLong(
                Files.readString(Path.of("/proc/" + pid + "/schedstat")).split(" ", -1)[0]);
    }

    @Test
    void killsAProcessAndSaysSo() throws Exception {
        Process target = new ProcessBuilder("sleep", "600").start();
        holder.begin(order("processKill").with("pid", target.pid()));
        assertThat(target.waitFor()).isEqualTo(137);
        await().atMost(HolderProcess.PATIENCE).until(() -> holder.events("ended").stream()
                .anyMatch(words -> words.get("fault").equals("processKill")));
    }

    @Test
    void touchesNeitherTheFirstProcessNorWhatItComesFrom() throws Exception {
        for (String kind : List.of("processPause", "processSlow", "processKill")) {
            Words order = order(kind + "-kin").with("percent", 10);
            for (long pid : new long[] {
                1, holder.process().pid(), ProcessHandle.current().pid()
            }) {
                assertThat(refusal(order.with("pid", pid))).contains(kind + " is not done to process " + pid);
            }
        }
    }

    @Test
    void holdsAPortThatIsFree() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
            assertThat(refusal(order("portOccupation-2").with("port", port)))
                    .contains("port " + port + " cannot be held");
        }
        holder.begin(order("portOccupation").with("port", port));
        assertThatThrownBy(() -> new ServerSocket(port)).isInstanceOf(BindException.class);
        undo("portOccupation");
        new ServerSocket(port).close();
    }

    @Test
    void loadsAsManyCoresAsItIsTold() throws Exception {
        holder.begin(order("cpuLoad").with("percent", 40).with("cores", 1));
        Path task = loading();
        long[] began = schedule(task);
        long since = System.nanoTime();
        awaitTold("cpuLoad", 4);
        long[] ended = schedule(task);
        double seconds = (System.nanoTime() - since) / 1e9;
        double waited = (ended[1] - began[1]) / 1e9;
        assertThat((ended[0] - began[0]) / 1e9)
                .as("40 %% of %s s, in which the kernel let it wait for %s s", seconds, waited)
                .isBetween(0.40 * seconds - waited - 0.1, 0.40 * seconds + 0.15);
        undo("cpuLoad");
        assertThat(refusal(order("cpuLoad-2").with("percent", 40).with("cores", 1000)))
                .contains("asked for 1000");
    }

    /** Three requests that do not end, a byte each 50 ms. */
    @Test
    void sendsSlowly() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            long began = System.nanoTime();
            holder.begin(order("slowSenders")
                    .with("host", "127.0.0.1")
                    .with("port", server.getLocalPort())
                    .with("rate", 100)
                    .with("count", 3)
                    .with("every", 0.05));
            String start = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: a\r\nX-Sl";
            for (int i = 0; i < 3; i++) {
                assertThat(new String(server.accept().getInputStream().readNBytes(start.length()), US_ASCII))
                        .isEqualTo(start);
            }
            assertThat(System.nanoTime() - began).as("15 bytes, 50 ms each").isGreaterThan(700_000_000);
            awaitTold("slowSenders", 1);
            assertThat(told("slowSenders").get(0).getDouble("achieved")).isEqualTo(3);
            undo("slowSenders");
        }
    }

    private static Path loading() throws IOException {
        String name = Ledger.open(folder.resolve("ledger")).list().entries().stream()
                .filter(entry -> entry.kind().equals("cpuLoad"))
                .findFirst()
                .orElseThrow()
                .facts()
                .get("threads");
        Path all = Path.of("/proc/" + holder.process().pid() + "/task");
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(all)) {
            for (Path task : tasks) {
                if (Files.readString(task.resolve("comm")).trim().equals(name)) {
                    return task;
                }
            }
        }
        throw new AssertionError("no thread named " + name);
    }

    private static long[] schedule(Path task) throws IOException {
        String[] words = Files.readString(task.resolve("schedstat")).trim().split(" ", -1);
        return new long[] {Long.parseLong(words[0]), Long.parseLong(words[1])};
    }
}
