package chaos.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.agent.line.Words;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a deed does in a JVM, measured from outside. */
class InJvmTest {

    private static final Path ELSEWHERE = Path.of("/usr/lib/jvm");

    @TempDir
    Path folder;

    private HolderProcess holder;

    @BeforeEach
    void start() throws IOException {
        holder = HolderProcess.start(folder.resolve("ledger"));
    }

    @AfterEach
    void end() throws InterruptedException {
        holder.close();
    }

    private static Words order(String kind, Victim victim) {
        return Words.none().with("fault", kind).with("kind", kind).with("pid", victim.pid());
    }

    private String undo(String fault) throws IOException {
        return holder.ask("UNDO", Words.none().with("fault", fault)).get(0);
    }

    @Test
    void leaksByTheClockUpToTheCeiling() throws Exception {
        try (Victim victim = Victim.start()) {
            holder.begin(order("memoryLeak", victim).with("rate", 4e6).with("ceiling", 8e6));
            await().atMost(HolderProcess.PATIENCE)
                    .until(() -> holder.events("achieved").size() >= 3);
            double asked = sum("asked");
            assertThat(sum("achieved"))
                    .as("asked %s in %s", asked, holder.events("achieved"))
                    .isBetween(asked * 0.97, asked * 1.03);
            assertThat(undo("memoryLeak")).contains("clean=true");
        }
    }

    private double sum(String word) {
        return holder.events("achieved").stream()
                .mapToDouble(told -> told.getDouble(word))
                .sum();
    }

    /** Full to the last kilobyte, and still the revert has what it needs. */
    @Test
    void letsGoOfAFullHeap() throws Exception {
        try (Victim victim = Victim.start()) {
            holder.begin(order("memoryLeak", victim).with("rate", 400e6));
            await().atMost(HolderProcess.PATIENCE)
                    .until(() -> holder.events("achieved").stream().anyMatch(told -> told.getDouble("achieved") < 1e5));
            assertThat(undo("memoryLeak")).contains("clean=true");
            assertThat(victim.used()).isLessThan(10_000_000);
            holder.begin(order("memoryLeak", victim).with("fault", "again").with("rate", 1e6));
            assertThat(undo("again")).contains("clean=true");
        }
    }

    @Test
    void usesTheShareOfACoreThatWasAsked() throws Exception {
        try (Victim victim = Victim.start()) {
            holder.begin(order("cpuSpike", victim).with("percent", 30).with("threads", 2));
            Path task = spiking(victim);
            long[] began = schedule(task);
            long since = System.nanoTime();
            await().atMost(HolderProcess.PATIENCE)
                    .until(() -> holder.events("achieved").size() >= 4);
            long[] ended = schedule(task);
            double seconds = (System.nanoTime() - since) / 1e9;
            double used = (ended[0] - began[0]) / 1e9;
            double waited = (ended[1] - began[1]) / 1e9;
            assertThat(used)
                    .as("30 %% of %s s, in which the kernel let it wait for %s s", seconds, waited)
                    .isBetween(0.30 * seconds - waited - 0.1, 0.30 * seconds + 0.15);
            assertThat(undo("cpuSpike")).contains("clean=true");
        }
    }

    private static Path spiking(Victim victim) throws IOException {
        Path all = Path.of("/proc/" + victim.pid() + "/task");
        List<Path> tasks = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(all)) {
            for (Path task : found) {
                if (Files.readString(task.resolve("comm")).startsWith("chaos-")) {
                    tasks.add(task);
                }
            }
        }
        assertThat(tasks).as("the watch and two that spike").hasSize(3);
        // The watch was started first, so that its number is the least.
        tasks.sort(Comparator.comparingLong(
                task -> Long.parseLong(task.getFileName().toString())));
        return tasks.get(1);
    }

    private static long[] schedule(Path task) throws IOException {
        String[] words = Files.readString(task.resolve("schedstat")).trim().split(" ", -1);
        return new long[] {Long.parseLong(words[0]), Long.parseLong(words[1])};
    }

    @Test
    void blocksAllEventLoopsOnceAndIsOver() throws Exception {
        try (Victim victim = Victim.start()) {
            holder.begin(order("eventLoopBlock", victim).with("duration", 0.7));
            assertThat(victim.loops()).isGreaterThan(300_000_000);
            await().atMost(HolderProcess.PATIENCE)
                    .until(() -> !holder.events("ended").isEmpty());
            assertThat(holder.events("ended").get(0).get("reason"))
                    .isEqualTo("it is over by itself: 2 blocks made, no loop is blocked");
            Words told = holder.events("achieved").get(0);
            assertThat(told.getDouble("asked")).isEqualTo(0.7);
            assertThat(told.getDouble("achieved")).isBetween(0.7, 1.4);
        }
    }

    @Test
    void blocksAgainAndAgainAndFreesTheLoopsOnUndo() throws Exception {
        try (Victim victim = Victim.start()) {
            holder.begin(order("eventLoopBlock", victim)
                    .with("duration", 20)
                    .with("every", 40)
                    .with("loops", 1));
            victim.ask('l');
            assertThat(undo("eventLoopBlock")).contains("clean=true");
            assertThat(victim.answer()).isLessThan(20_000_000_000L);
            assertThat(victim.loops()).isLessThan(5_000_000_000L);
        }
    }

    @Test
    void saysThatItsTargetDied() throws Exception {
        try (Victim victim = Victim.start()) {
            holder.begin(order("memoryLeak", victim).with("rate", 1e6));
            victim.close();
            await().atMost(HolderProcess.PATIENCE)
                    .until(() -> !holder.events("ended").isEmpty());
            assertThat(holder.events("ended").get(0).get("verified")).isEqualTo("process " + victim.pid() + " is gone");
            assertThat(folder.resolve("ledger")).isEmptyDirectory();
        }
    }

    @Test
    void refusesAJvmWithoutEventLoopsAndOneThatLetsNobodyIn() throws Exception {
        try (Victim victim = Victim.start("-XX:+DisableAttachMechanism")) {
            List<String> answer =
                    holder.ask("BEGIN", order("memoryLeak", victim).with("rate", 1e6));
            assertThat(Words.parse(answer.get(0).substring(8)).get("message"))
                    .contains("process " + victim.pid() + " does not let an agent in");
            assertThat(folder.resolve("ledger")).isEmptyDirectory();
            assertThat(victim.process().isAlive()).isTrue();
        }
    }

    @Test
    void doesTheSameInTheNewestJvmOfThisMachine() throws Exception {
        try (Victim victim = Victim.start(newestJdk())) {
            for (Words order : List.of(
                    order("memoryLeak", victim).with("rate", 400e6),
                    order("cpuSpike", victim).with("percent", 20),
                    order("eventLoopBlock", victim).with("duration", 30))) {
                holder.begin(order);
                assertThat(undo(order.get("kind"))).contains("clean=true");
            }
            assertThat(openFiles(victim)).noneMatch(file -> file.contains("deed.jar"));
            assertThat(victim.used()).isLessThan(10_000_000);
            assertThat(victim.loops()).isLessThan(10_000_000_000L);
        }
    }

    static List<String> openFiles(Victim victim) throws IOException {
        List<String> files = new ArrayList<>();
        try (DirectoryStream<Path> links = Files.newDirectoryStream(Path.of("/proc/" + victim.pid() + "/fd"))) {
            for (Path link : links) {
                files.add(Files.readSymbolicLink(link).toString());
            }
        }
        return files;
    }

    static Path newestJdk() throws IOException {
        Path newest = Path.of(System.getProperty("java.home"));
        int feature = Runtime.version().feature();
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(ELSEWHERE)) {
            for (Path home : homes) {
                Path release = home.resolve("release");
                if (Files.exists(release) && Files.exists(home.resolve("bin/java")) && feature(release) > feature) {
                    newest = home;
                    feature = feature(release);
                }
            }
        }
        return newest;
    }

    private static int feature(Path release) throws IOException {
        return Files.readAllLines(release).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll("[^0-9.]", "").split("\\.", -1)[0])
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }
}
