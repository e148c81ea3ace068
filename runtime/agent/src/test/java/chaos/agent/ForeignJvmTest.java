package chaos.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.agent.line.Words;
import chaos.support.Foreign;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue in a JVM that knows nothing of us: one plain class, no library, on this JDK and on the newest one. */
class ForeignJvmTest {

    @TempDir
    static Path classes;

    @TempDir
    Path folder;

    private HolderProcess holder;

    @BeforeAll
    static void compile() throws IOException {
        classes = Foreign.compile(classes);
    }

    @BeforeEach
    void start() throws IOException {
        holder = HolderProcess.start(folder.resolve("ledger"));
    }

    @AfterEach
    void end() throws InterruptedException {
        holder.close();
    }

    static List<Path> homes() throws IOException {
        return List.of(Path.of(System.getProperty("java.home")), InJvmTest.newestJdk());
    }

    private static Words order(String kind, Foreign jvm) {
        return Words.none().with("fault", kind).with("kind", kind).with("pid", jvm.pid());
    }

    private static Words onGreet(String kind, Foreign jvm) {
        return order(kind, jvm).with("class", Foreign.MAIN_CLASS).with("method", "greet");
    }

    private static List<Words> orders(Foreign jvm) {
        return List.of(
                order("memoryLeak", jvm).with("rate", 1e6),
                order("allocationStorm", jvm).with("rate", 10e6),
                order("directMemoryLeak", jvm).with("rate", 1e6),
                order("metaspaceGrowth", jvm).with("rate", 1e6).with("ceiling", 1e6),
                order("threadLeak", jvm).with("rate", 100).with("ceiling", 10),
                order("descriptorLeak", jvm).with("rate", 100).with("ceiling", 20),
                order("cpuSpike", jvm).with("percent", 20),
                order("fullGc", jvm).with("every", 0.5),
                order("monitorContention", jvm)
                        .with("class", Foreign.MAIN_CLASS)
                        .with("duration", 0.05)
                        .with("every", 0.1),
                onGreet("slowMethod", jvm).with("delay", 0.05),
                onGreet("failingMethod", jvm).with("exception", "java.lang.IllegalStateException"));
    }

    /** One after the other, then all beside one another, and each attach is after others. */
    @ParameterizedTest
    @MethodSource("homes")
    void doesAllOfThemAndLeavesNothing(Path home) throws Exception {
        try (Foreign jvm = Foreign.start(home, classes, List.of())) {
            for (Words order : orders(jvm)) {
                holder.begin(order);
                assertThat(undo(order.get("fault"))).as("%s", order).contains("clean=true");
            }
            for (Words order : orders(jvm)) {
                holder.begin(order.with("fault", order.get("fault") + "-2"));
            }
            holder.endStream();
            holder.awaitEnd();
            assertThat(holder.process().exitValue()).isZero();
            assertThat(threads(jvm)).noneMatch(name -> name.startsWith("chaos-"));
            assertThat(jvm.answer()).isEqualTo("hello");
        }
    }

    private String undo(String fault) throws IOException {
        return holder.ask("UNDO", Words.none().with("fault", fault)).get(0);
    }

    private static List<String> threads(Foreign jvm) throws IOException {
        List<String> names = new java.util.ArrayList<>();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc/" + jvm.pid() + "/task"))) {
            for (Path task : tasks) {
                names.add(Files.readString(task.resolve("comm")).trim());
            }
        }
        return names;
    }

    /** What reverting needs was allocated beforehand; the next attach finds room again. */
    @ParameterizedTest
    @MethodSource("homes")
    void letsGoOfAFullHeapAndComesAgain(Path home) throws Exception {
        try (Foreign jvm = Foreign.start(home, classes, List.of())) {
            holder.begin(order("memoryLeak", jvm).with("rate", 400e6));
            await().atMost(HolderProcess.PATIENCE).until(() -> isFull(home, jvm));
            assertThat(undo("memoryLeak")).contains("clean=true");
            assertThat(jvm.answer()).isEqualTo("hello");
            holder.begin(onGreet("slowMethod", jvm).with("delay", 0.3));
            long began = System.nanoTime();
            assertThat(jvm.answer()).isEqualTo("hello");
            assertThat(System.nanoTime() - began).isGreaterThan(290_000_000);
            assertThat(undo("slowMethod")).contains("clean=true");
        }
    }

    // As its garbage collector counts: the old generation is full, and full collections did not help. Nothing is asked
    // of
    // the JVM itself, which has no room to answer.
    private static boolean isFull(Path home, Foreign jvm) throws Exception {
        Process jstat =
                new ProcessBuilder(home.resolve("bin/jstat").toString(), "-gcutil", Long.toString(jvm.pid())).start();
        List<String> lines =
                new String(jstat.getInputStream().readAllBytes(), UTF_8).lines().collect(Collectors.toList());
        List<String> names = List.of(lines.get(0).trim().split(" +"));
        List<String> values = List.of(lines.get(1).trim().split(" +"));
        return Double.parseDouble(values.get(names.indexOf("O"))) > 99
                && Double.parseDouble(values.get(names.indexOf("FGC"))) > 5;
    }

    /** What it has not is told in one line. */
    @ParameterizedTest
    @MethodSource("homes")
    void saysWhatIsNotThere(Path home) throws Exception {
        try (Foreign jvm = Foreign.start(home, classes, List.of())) {
            assertThat(refusal(order("eventLoopBlock", jvm).with("duration", 1)))
                    .containsIgnoringCase("event loop");
            assertThat(refusal(order("executorStarvation", jvm).with("threads", "worker")))
                    .contains("worker");
            assertThat(refusal(
                            onGreet("slowMethod", jvm).with("method", "grete").with("delay", 1)))
                    .contains("grete");
            assertThat(refusal(onGreet("failingMethod", jvm).with("exception", "com.example.Nothing")))
                    .contains("com.example.Nothing");
            assertThat(jvm.answer()).isEqualTo("hello");
        }
    }

    private String refusal(Words order) throws IOException {
        String answer = holder.ask("BEGIN", order).get(0);
        assertThat(answer).contains(" ERROR ");
        return Words.parse(answer.substring(answer.indexOf("message="))).get("message");
    }
}
