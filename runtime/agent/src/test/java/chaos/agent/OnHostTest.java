package chaos.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import chaos.agent.line.Words;
import chaos.agent.proc.Sockets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the holder does on its own host, measured by other means. */
class OnHostTest {

    @TempDir
    Path folder;

    private Path data;
    private HolderProcess holder;

    @BeforeEach
    void start() throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        holder = HolderProcess.start(folder.resolve("ledger"));
    }

    @AfterEach
    void end() throws InterruptedException {
        holder.close();
    }

    private Words fill() {
        return Words.none().with("fault", "fill").with("kind", "diskFill").with("data", data);
    }

    private Words flood(int port) {
        Words order = Words.none().with("fault", "flood").with("kind", "connectionFlood");
        return order.with("host", "127.0.0.1").with("port", port);
    }

    private String refusal(Words order) throws IOException {
        List<String> answer = holder.ask("BEGIN", order);
        assertThat(answer).singleElement().asString().contains(" ERROR ");
        assertThat(folder.resolve("ledger")).isEmptyDirectory();
        return Words.parse(answer.get(0).substring(8)).get("message");
    }

    private static String line(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
    }

    private Path filler() throws IOException {
        try (var files = Files.list(data)) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void fillsExactlyAndTellsEachSecond() throws Exception {
        holder.begin(fill().with("size", 3_000_001));
        await().atMost(HolderProcess.PATIENCE)
                .until(() -> holder.events("achieved").size() >= 2);
        assertThat(Files.size(filler())).isEqualTo(3_000_001);
        assertThat(holder.events("achieved").get(1).getDouble("achieved")).isEqualTo(3_000_001);
    }

    /** A file system that only its own process sees mounted is reached through that process. */
    @Test
    void fillsAFileSystemOfItsOwnToThePercentAndGivesItBack() throws Exception {
        Path mount = Files.createDirectories(folder.resolve("mount"));
        Process owner = new ProcessBuilder(
                        "unshare",
                        "--map-root-user",
                        "--mount",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=8m none \"$1\" && mkdir \"$1/data\" && echo up && exec sleep 60",
                        "owner",
                        mount.toString())
                .start();
        try {
            assumeThat(line(owner)).as("a mount namespace").isEqualTo("up");
            data = Path.of("/proc/" + owner.pid() + "/root")
                    .resolve(data.getRoot().relativize(mount.resolve("data")));
            holder.begin(fill().with("percent", 75));
            await().atMost(HolderProcess.PATIENCE).until(() -> Files.size(filler()) == 6 << 20);
            assertThat(data.toFile().getUsableSpace()).isEqualTo(2 << 20);
            holder.ask("UNDO", Words.none().with("fault", "fill"));
            assertThat(data.toFile().getUsableSpace()).isEqualTo(8 << 20);

            holder.begin(fill().with("fault", "leaving").with("leaving", 1_500_000));
            await().atMost(HolderProcess.PATIENCE)
                    .until(() -> data.toFile().getUsableSpace() / 4096 == 1_500_000 / 4096);
            holder.ask("UNDO", Words.none().with("fault", "leaving"));

            holder.begin(fill().with("fault", "full").with("percent", 100));
            await().atMost(HolderProcess.PATIENCE).until(() -> Files.size(filler()) == 8 << 20);
            assertThatThrownBy(() -> Files.writeString(data.resolve("more"), "more"))
                    .hasMessageContaining("No space left on device");
        } finally {
            owner.destroyForcibly();
        }
        holder.endStream();
        holder.awaitEnd();
        assertThat(folder.resolve("ledger")).isEmptyDirectory();
    }

    @Test
    void leavesAnotherFileOfTheSameNameAlone() throws Exception {
        holder.begin(fill().with("size", 1_000));
        Path filler = filler();
        await().atMost(HolderProcess.PATIENCE)
                .until(() -> !holder.events("achieved").isEmpty());
        Files.move(filler, data.resolve("kept"));
        Files.writeString(filler, "somebody else's");
        String undone = holder.ask("UNDO", Words.none().with("fault", "fill")).get(0);
        assertThat(undone).contains("clean=true");
        assertThat(Words.parse(undone.substring(9)).get("detail")).contains("another one than ours");
        assertThat(filler).hasContent("somebody else's");
    }

    @Test
    void refusesWhatTheFileSystemCannotBear() throws Exception {
        assertThat(refusal(fill().with("size", 1e15))).contains("are free").contains("asked for 1000000000000000 B");
        assertThat(refusal(fill().with("percent", 100)))
                .contains("which also holds")
                .contains("stay free");
        assertThat(refusal(fill().with("percent", 0.001)))
                .contains("% full already and has ")
                .contains(" B free, asked for 0.001 %");
        assertThat(refusal(fill().with("size", 1_000).with("reserve", 1e15))).contains("the reserve is");
        assertThat(refusal(fill().with("data", data.resolve("none")).with("size", 1)))
                .contains("is no directory that we may write to");
    }

    @Test
    void opensAtARateAndOpensAnewWhatTheServerDrops() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            long began = System.nanoTime();
            holder.begin(flood(server.getLocalPort()).with("rate", 20).with("count", 10));
            await().atMost(HolderProcess.PATIENCE).until(() -> held(server) == 10);
            double seconds = (System.nanoTime() - began) / 1e9;
            assertThat(seconds).as("10 connections at 20 a second").isGreaterThan(0.4);
            for (int i = 0; i < 3; i++) {
                Socket dropped = server.accept();
                dropped.close();
            }
            await().atMost(HolderProcess.PATIENCE).until(() -> holder.events("achieved").stream()
                    .anyMatch(told -> told.get("what").equals("dropped") && told.getDouble("achieved") == 3));
            await().atMost(HolderProcess.PATIENCE).until(() -> held(server) == 10);
        }
    }

    private int held(ServerSocket server) throws IOException {
        return Sockets.countTo(holder.process().pid(), server.getLocalPort());
    }

    @Test
    void tellsWhatIsRefused() throws Exception {
        int closed;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = server.getLocalPort();
        }
        holder.begin(flood(closed).with("rate", 50).with("count", 5));
        await().atMost(HolderProcess.PATIENCE).until(() -> holder.events("achieved").stream()
                .anyMatch(told -> told.get("what").equals("refused") && told.getDouble("achieved") > 5));
    }

    @Test
    void refusesMoreConnectionsThanDescriptorsAndUnknownHosts() throws Exception {
        assertThat(refusal(flood(1).with("rate", 1).with("count", Integer.MAX_VALUE)))
                .contains("holds at most")
                .contains("ulimit -n");
        assertThat(refusal(flood(70_000).with("rate", 1).with("count", 1))).contains("port is between 1.0 and 65535.0");
        assertThat(refusal(flood(1).with("rate", -1).with("count", 1))).contains("rate is between 0.1");
    }

    @Test
    void answersNonsenseWithAnErrorAndGoesOn() throws Exception {
        assertThat(refusal(Words.none().with("fault", "x").with("kind", "rain")))
                .isEqualTo("this agent knows no fault 'rain'");
        assertThat(refusal(Words.none().with("fault", "../x").with("kind", "diskFill")))
                .startsWith("a fault is named by 1 to 80 letters");
        assertThat(refusal(Words.none().with("kind", "diskFill"))).startsWith("'fault' is missing");
        assertThat(holder.ask("DANCE", Words.none()).get(0)).contains("ERROR");
        assertThat(holder.ask("UNDO", Words.none().with("fault", "none")).get(0))
                .contains("clean=true");
        assertThat(holder.process().isAlive()).isTrue();
    }
}
