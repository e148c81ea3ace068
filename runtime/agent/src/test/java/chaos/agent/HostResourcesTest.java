package chaos.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import chaos.agent.line.Words;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the holder takes of the memory, the disk, the inodes and the descriptors of its host, by what the kernel says of it. */
class HostResourcesTest {

    @TempDir
    static Path folder;

    private static Path data;
    private static HolderProcess holder;

    @BeforeAll
    static void start() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        holder = HolderProcess.start(folder.resolve("ledger"));
    }

    @AfterAll
    static void end() throws InterruptedException {
        holder.close();
    }

    private static Words order(String fault) {
        return Words.none().with("fault", fault).with("kind", fault.split("-", -1)[0]);
    }

    private static String undo(String fault) throws IOException {
        String undone = holder.ask("UNDO", Words.none().with("fault", fault)).get(0);
        assertThat(undone).contains("clean=true");
        return Words.parse(undone.substring(undone.indexOf("fault="))).get("detail");
    }

    private static String refusal(Words order) throws IOException {
        return Words.parse(holder.ask("CHECK", order).get(0).replaceFirst("^[0-9]+ ERROR ", ""))
                .get("message");
    }

    private static List<Words> told(String fault) {
        return holder.events("achieved").stream()
                .filter(words -> words.get("fault").equals(fault))
                .collect(Collectors.toList());
    }

    private static double lastTold(String fault) {
        List<Words> told = told(fault);
        return told.isEmpty() ? 0 : told.get(told.size() - 1).getDouble("achieved");
    }

    private static String fact(String fault, String name) throws IOException {
        return Ledger.open(folder.resolve("ledger")).list().entries().stream()
                .filter(entry -> entry.fault().equals(fault))
                .map(Entry::facts)
                .findFirst()
                .orElseThrow()
                .get(name);
    }

    private static ProcessHandle hog(String fault) throws IOException {
        String mark = fact(fault, "mark");
        return holder.process()
                .toHandle()
                .children()
                .filter(child -> child.info().commandLine().orElse("").endsWith(mark))
                .findFirst()
                .orElseThrow();
    }

    private static long kibibytes(long pid, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void holdsMemoryThatIsResidentByAProcessThatIsTheFirstToBeKilled() throws Exception {
        holder.begin(order("memoryHog").with("size", 150_000_000));
        await().atMost(HolderProcess.PATIENCE).until(() -> lastTold("memoryHog") > 149e6);
        ProcessHandle hog = hog("memoryHog");
        assertThat(kibibytes(hog.pid(), "VmRSS:") * 1024).isBetween(149_000_000L, 152_000_000L);
        assertThat(Path.of("/proc/" + hog.pid() + "/oom_score_adj")).hasContent("1000");
        assertThat(undo("memoryHog")).contains("no process is marked chaos-hog-");
        assertThat(hog.isAlive()).isFalse();
    }

    @Test
    void tellsWhenTheKernelTookTheMemoryBack() throws Exception {
        holder.begin(order("memoryHog-killed").with("size", 60_000_000));
        hog("memoryHog-killed").destroyForcibly();
        await().atMost(HolderProcess.PATIENCE).until(() -> holder.events("ended").stream()
                .anyMatch(words -> words.get("fault").equals("memoryHog-killed")
                        && words.get("reason").contains("status 137")));
    }

    @Test
    void refusesMemoryThatOthersNeed() throws Exception {
        assertThat(refusal(order("memoryHog-2").with("percent", 100)))
                .contains("stay free: with less the kernel would kill processes of others");
        assertThat(refusal(order("memoryHog-2").with("size", 1e15)))
                .contains("asked for 1000000000000000 B, where only");
        assertThat(refusal(order("memoryHog-2").with("size", 60e6).with("reserve", 1e15)))
                .contains("1000000000000000 B stay free");
        assertThat(refusal(order("memoryHog-2").with("percent", 0.1))).contains("50000000 B is the least");
        assertThat(refusal(order("memoryHog-2").with("size", 0))).contains("size is between 5.0E7");
    }

    /** The kernel counts what really went down to the disk from this process. */
    @Test
    void writesToTheDiskAtARatePastTheCaches() throws Exception {
        holder.begin(order("diskPressure").with("data", data).with("rate", 2_000_000));
        long before = written();
        long began = System.nanoTime();
        await().atMost(HolderProcess.PATIENCE).until(() -> told("diskPressure").size() >= 2);
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat((written() - before) / seconds).as("B/s in %s s", seconds).isBetween(100_000.0, 2_500_000.0);
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith(".chaos-press")))
                    .as("it has no name")
                    .isEmpty();
        }
        undo("diskPressure");
        holder.begin(order("diskPressure-share").with("data", data).with("percent", 30));
        await().atMost(HolderProcess.PATIENCE)
                .until(() -> !told("diskPressure-share").isEmpty());
        assertThat(lastTold("diskPressure-share")).isBetween(1.0, 100.0);
        undo("diskPressure-share");
    }

    private static long written() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + holder.process().pid() + "/io")).stream()
                .filter(line -> line.startsWith("write_bytes: "))
                .map(line -> Long.parseLong(line.substring("write_bytes: ".length())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsNoDiskInMemory() throws Exception {
        assertThat(refusal(order("diskPressure-2").with("data", "/dev/shm").with("percent", 50)))
                .contains("is on a tmpfs, which is memory and no disk");
    }

    /** Nobody else makes files in this folder, but the file system is shared: its own count is only near. */
    @Test
    void takesAsManyInodesAsItIsToldAndGivesThemBack() throws Exception {
        holder.begin(order("inodeExhaustion").with("data", data).with("count", 2_503));
        Path nest = Path.of(fact("inodeExhaustion", "file"));
        await().atMost(HolderProcess.PATIENCE).until(() -> lastTold("inodeExhaustion") == 2_503);
        assertThat(inside(nest)).isEqualTo(2_503);
        assertThat(undo("inodeExhaustion")).contains("inodes are free");
        assertThat(nest).doesNotExist();
    }

    private static long inside(Path nest) throws IOException {
        try (Stream<Path> all = Files.walk(nest)) {
            return all.count();
        }
    }

    @Test
    void leavesWhatOthersPutAmongItsFiles() throws Exception {
        holder.begin(order("inodeExhaustion-3").with("data", data).with("count", 10));
        Path nest = Path.of(fact("inodeExhaustion-3", "file"));
        await().atMost(HolderProcess.PATIENCE).until(() -> lastTold("inodeExhaustion-3") == 10);
        Path written = Files.writeString(nest.resolve("0/1"), "it is somebody's now");
        Path linked = Files.createSymbolicLink(nest.resolve("7"), data);
        String undone = holder.ask("UNDO", Words.none().with("fault", "inodeExhaustion-3"))
                .get(0);
        assertThat(undone).contains("clean=false").contains("2%20files%20of%20others");
        assertThat(written).hasContent("it is somebody's now");
        assertThat(data).isDirectory();
        Files.delete(written);
        Files.delete(linked);
        undo("inodeExhaustion-3");
        assertThat(nest).doesNotExist();
    }

    @Test
    void refusesInodesThatAreNotThere() throws Exception {
        Words order = order("inodeExhaustion-2").with("data", data);
        assertThat(refusal(order.with("count", 2_000_000))).contains("count is between 2.0 and 1000000.0");
        assertThat(refusal(order.with("percent", 0.0001))).contains("are in use already");
        assertThat(refusal(order.with("count", 5).with("data", "/proc/self"))).contains("is no directory");
    }

    @Test
    void takesTheFreeDescriptorsOfAProcessAndGivesThemBack() throws Exception {
        Process target = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -S -n 500; while read -r name; do ( : ) 3>\"$name\" && echo yes || echo no; done")
                .start();
        try {
            await().atMost(HolderProcess.PATIENCE)
                    .until(() -> limits(target.pid()).contains(" 500 "));
            assertThat(asks(target)).isEqualTo("yes");
            holder.begin(order("descriptorExhaustion").with("pid", target.pid()));
            assertThat(asks(target)).isEqualTo("no");
            assertThat(refusal(order("descriptorExhaustion-2")
                            .with("pid", target.pid())
                            .with("left", 400)))
                    .contains("may open 0 more files, asked to leave 400");
            assertThat(undo("descriptorExhaustion")).endsWith("is 500");
            assertThat(asks(target)).isEqualTo("yes");
        } finally {
            target.destroyForcibly();
        }
    }

    private static String limits(long pid) throws IOException {
        return Files.readString(Path.of("/proc/" + pid + "/limits"));
    }

    /** Whether it can open one file more. */
    private static String asks(Process target) throws IOException {
        target.getOutputStream().write((folder.resolve("opened") + "\n").getBytes());
        target.getOutputStream().flush();
        StringBuilder said = new StringBuilder();
        for (int c = target.getInputStream().read();
                c != '\n';
                c = target.getInputStream().read()) {
            said.append((char) c);
        }
        return said.toString();
    }

    @Test
    void leavesALimitAloneThatSomebodyElseSet() throws Exception {
        Process target = new ProcessBuilder("sleep", "600").start();
        try {
            holder.begin(order("descriptorExhaustion-4").with("pid", target.pid()));
            new ProcessBuilder("prlimit", "--pid", "" + target.pid(), "--nofile=77:")
                    .start()
                    .waitFor();
            assertThat(undo("descriptorExhaustion-4")).endsWith("is 77");
        } finally {
            target.destroyForcibly();
        }
    }

    @Test
    void opensShortConnectionsAtARateAndHoldsNone() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress())) {
            holder.begin(order("connectionFlood-brief")
                    .with("host", "127.0.0.1")
                    .with("port", server.getLocalPort())
                    .with("rate", 50));
            server.setSoTimeout((int) TimeUnit.SECONDS.toMillis(30));
            for (int i = 0; i < 60; i++) {
                server.accept().close();
            }
            await().atMost(HolderProcess.PATIENCE)
                    .until(() -> !told("connectionFlood-brief").isEmpty());
            assertThat(told("connectionFlood-brief").get(0).get("what")).isEqualTo("opened");
            undo("connectionFlood-brief");
        }
    }

    @Test
    void holdsIdleConnectionsOfAnyServerAndOpensAnewWhatItCloses() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress())) {
            holder.begin(order("idleConnections")
                    .with("host", "127.0.0.1")
                    .with("port", 1)
                    .with("to", "127.0.0.1:" + server.getLocalPort())
                    .with("count", 20));
            await().atMost(HolderProcess.PATIENCE).until(() -> lastTold("idleConnections") == 20);
            try (Socket dropped = server.accept()) {
                assertThat(dropped.isConnected()).isTrue();
            }
            await().atMost(HolderProcess.PATIENCE).until(() -> told("idleConnections").stream()
                    .anyMatch(words -> words.get("what").equals("dropped")));
            undo("idleConnections");
            assertThat(refusal(order("idleConnections-2").with("to", "nowhere").with("count", 2)))
                    .contains("an address is HOST:PORT");
        }
    }
}
