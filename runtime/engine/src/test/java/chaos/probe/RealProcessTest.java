package chaos.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.journal.SystemClock;
import chaos.testing.Memory;
import chaos.testing.TinyServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The probes against processes of this machine, by relations that hold whatever the machine is. */
@EnabledOnOs(OS.LINUX)
class RealProcessTest {

    private static final double MOST_PERCENT = 3;

    private final SystemClock clock = new SystemClock();
    private final Memory memory = new Memory();

    @TempDir
    Path folder;

    @Test
    void aSpinningProcessTakesMoreThanASleepingOne() throws IOException {
        double spinning = cpuOf("sh", "-c", "while :; do :; done");
        double sleeping = cpuOf("sleep", "600");
        assertThat(spinning)
                .as("cpu spinning %s, sleeping %s", spinning, sleeping)
                .isGreaterThan(sleeping + 5);
        assertThat(sleeping).isBetween(0.0, 5.0);
    }

    private double cpuOf(String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        Memory own = new Memory();
        try (Sampler sampler = Sampler.start(Probes.of(target(process.pid()), List.of()), clock, own)) {
            await().until(() -> own.all("cpu").count() > 12);
            return own.all("cpu").skip(6).average().orElseThrow();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void theDeathOfTheProcessIsSeen() throws IOException {
        Process process = new ProcessBuilder("sleep", "600").start();
        try (Sampler sampler = Sampler.start(Probes.of(target(process.pid()), List.of()), clock, memory)) {
            await().until(() -> memory.last("process.up").orElse(-1) == 1);
            process.destroyForcibly();
            await().until(() -> memory.last("process.up").orElse(-1) == 0);
        } finally {
            process.destroyForcibly();
        }
        assertThat(memory.events()).isEmpty();
    }

    @Test
    void thisProcessIsSeenAsItIs() throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (TinyServer server = TinyServer.answering("");
                Sampler sampler = Sampler.start(
                        Probes.of(target(server.uri(), ProcessHandle.current().pid()), List.of()), clock, memory)) {
            await().until(() -> memory.last("contextSwitches").isPresent()
                    && memory.last("tcp.established").isPresent()
                    && memory.last("fileDescriptors.max").isPresent());
        }
        assertThat(memory.last("threads").orElseThrow()).isGreaterThanOrEqualTo(threads.getThreadCount() / 2.0);
        assertThat(memory.last("rss").orElseThrow())
                .isGreaterThan(Runtime.getRuntime().totalMemory() / 20.0)
                .isGreaterThan(10e6);
        assertThat(memory.last("fileDescriptors").orElseThrow())
                .isBetween(3.0, memory.last("fileDescriptors.max").orElseThrow());
        for (String signal : List.of(
                "host.cpu",
                "host.memory.available",
                "host.contextSwitches",
                "sockets.used",
                "sockets.tcp",
                "sockets.memory",
                "acceptQueue.drops",
                "disk.read",
                "disk.write",
                "network.received",
                "network.sent",
                "disk.free",
                "disk.total",
                "disk.used",
                "contextSwitches")) {
            assertThat(memory.all(signal)).as(signal).isNotEmpty().allMatch(value -> value >= 0);
        }
        assertThat(memory.all("host.cpu")).allMatch(value -> value <= 100);
    }

    @Test
    void oshiSeesTheSameWhereThereIsNoProc() throws IOException {
        OptionalLong self = OptionalLong.of(ProcessHandle.current().pid());
        OshiProcessProbe process = new OshiProcessProbe(() -> self);
        ProcessProbe proc = new ProcessProbe(Path.of("/proc"), () -> self);
        Map<String, Double> ours = process.take(clock.millis());
        Map<String, Double> theirs = proc.take(clock.millis());
        assertThat(ours.get("rss") / theirs.get("rss"))
                .as("rss %s and %s", ours, theirs)
                .isBetween(0.5, 2.0);
        assertThat(ours).containsEntry("process.up", 1.0).containsKeys("threads", "fileDescriptors");
        OshiHostProbe host = new OshiHostProbe();
        host.take(1_000);
        assertThat(host.take(2_000)).containsKeys("host.memory.available", "disk.read", "network.received");
        assertThat(new OshiConnectionProbe(1).take(0)).containsEntry("tcp.established", 0.0);
        assertThat(new OshiProcessProbe(() -> OptionalLong.of(Integer.MAX_VALUE)).take(0))
                .containsOnly(Map.entry("process.up", 0.0));
    }

    /** The law of the issue: all probes at their rates, with a page of metrics, under 3 % of one core. */
    @Test
    void probingIsCheap() throws IOException {
        String page = "# HELP jvm_heap_used_bytes h\njvm_heap_used_bytes 5e7\n"
                + "shop_requests_total{endpoint=\"/api/orders\"} 5\n".repeat(100);
        try (TinyServer server = TinyServer.answering(TinyServer.answer(200, page));
                Sampler sampler = Sampler.start(
                        Probes.of(target(server.uri(), ProcessHandle.current().pid()), List.of()), clock, memory)) {
            await().until(() -> memory.all("heap").count() > 10);
            double percent = costWithin(2);
            for (int again = 0; again < 3 && percent >= MOST_PERCENT; again++) {
                percent = costWithin(2);
            }
            System.out.printf("probing costs %.2f %% of one core, at most %.0f%n", percent, MOST_PERCENT);
            assertThat(percent).as("percent of one core that probing costs").isBetween(0.001, MOST_PERCENT);
        }
    }

    /** Of processor time, not of time that passes, so that a busy machine matters little; the first seconds still compile. */
    private double costWithin(int seconds) {
        long begin = clock.nanos();
        long cpu = cpuOfProbes();
        await().until(() -> clock.nanos() - begin > seconds * 1_000_000_000L);
        return 100.0 * (cpuOfProbes() - cpu) / (clock.nanos() - begin);
    }

    private static long cpuOfProbes() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().startsWith("probe"))
                .collect(Collectors.summingLong((ThreadInfo info) -> threads.getThreadCpuTime(info.getThreadId())));
    }

    private ProbeTarget target(long pid) {
        return target(URI.create("http://127.0.0.1:1"), pid);
    }

    private ProbeTarget target(URI uri, long pid) {
        Optional<URI> metrics = uri.getPort() == 1 ? Optional.empty() : Optional.of(uri.resolve("/metrics"));
        return new ProbeTarget(uri, () -> OptionalLong.of(pid), metrics, () -> Optional.of(folder));
    }
}
