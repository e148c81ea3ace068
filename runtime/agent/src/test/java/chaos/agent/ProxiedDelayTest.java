package chaos.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import chaos.agent.line.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A delay where the kernel has no netem: by a proxy that connections are redirected to, on the service's host or on its
 * client's. Measured by a client that knows nothing of it.
 */
class ProxiedDelayTest {

    private static final int PORT = 9000;
    private static final int DELAY_MILLIS = 200;

    @TempDir
    static Path folder;

    private static Net net;
    private String before;
    private String clientsBefore;

    @BeforeAll
    static void start() throws IOException {
        assumeThat(Net.isPossible()).as("root, nft, ip and tc").isTrue();
        net = new Net(PORT);
    }

    @AfterAll
    static void end() {
        if (net != null) {
            net.close();
        }
    }

    @BeforeEach
    void look() throws IOException {
        before = net.server().state();
        clientsBefore = net.client().state();
    }

    @AfterEach
    void lookAgain() throws IOException {
        await().atMost(HolderProcess.PATIENCE).until(() -> net.server().state().equals(before));
        assertThat(net.client().state()).isEqualTo(clientsBefore);
        assertThat(folder.resolve("ledger")).isEmptyDirectory();
        assertThat(millis(net.ask(PORT, 10, 5_000))).isLessThan(DELAY_MILLIS);
    }

    private static HolderProcess holderOn(Net.Host host) throws IOException {
        return HolderProcess.startBy(
                List.of("nsenter", "--net=/proc/" + host.pid() + "/ns/net"), Map.of(), folder.resolve("ledger"));
    }

    private static Words delay() {
        return Words.none()
                .with("fault", "delay")
                .with("kind", "networkDelay")
                .with("delay", DELAY_MILLIS / 1e3)
                .with("port", PORT);
    }

    private static long millis(String heard) {
        assertThat(heard).startsWith("ok ");
        return Long.parseLong(heard.substring(3)) / 1_000;
    }

    private static void undo(HolderProcess holder) throws IOException {
        assertThat(holder.ask("UNDO", Words.none().with("fault", "delay")).get(0))
                .contains("clean=true")
                .contains("is%20gone")
                .contains("is%20not%20listened%20on");
    }

    @Test
    void delaysAServiceHereForItsClientsHereAndElsewhere() throws Exception {
        try (HolderProcess holder = holderOn(net.server())) {
            assertThat(net.askAgain(PORT, 10, 5_000)).startsWith("ok");
            holder.begin(delay());
            assertThat(net.askAgain(PORT, 10, 5_000)).as("what was open").isEqualTo("reset");
            assertThat(millis(net.ask(PORT, 10, 5_000))).isBetween((long) DELAY_MILLIS, DELAY_MILLIS + 150L);
            String here = net.server().say("127.0.0.1 " + PORT + " 10 5000 new");
            assertThat(millis(here)).isBetween((long) DELAY_MILLIS, DELAY_MILLIS + 150L);
            await().atMost(HolderProcess.PATIENCE).until(() -> !told(holder).isEmpty());
            assertThat(told(holder).get(0)).isCloseTo(DELAY_MILLIS / 1e3, within(0.05));
            String second = holder.ask("BEGIN", delay().with("fault", "again")).get(0);
            assertThat(second).contains("are%20led%20through%20a%20proxy%20already");
            undo(holder);
            undo(holder);
        }
    }

    private static List<Double> told(HolderProcess holder) {
        return holder.events("achieved").stream()
                .filter(words -> words.get("what").equals("added latency"))
                .map(words -> words.getDouble("achieved"))
                .collect(Collectors.toList());
    }

    @Test
    void delaysAServiceElsewhereForItsClientsHere() throws Exception {
        try (HolderProcess holder = holderOn(net.client())) {
            holder.begin(delay().with("host", Net.SERVER));
            assertThat(millis(net.ask(PORT, 10, 5_000))).isBetween((long) DELAY_MILLIS, DELAY_MILLIS + 150L);
            undo(holder);
        }
    }

    /** Who is not led to it has nothing to do at its port. */
    @Test
    void isNoWayInForOthers() throws Exception {
        try (HolderProcess holder = holderOn(net.server())) {
            holder.begin(delay());
            String rule = net.server().shell("nft list ruleset | grep -o 'redirect to :[0-9]*' | head -n 1");
            int proxy = Integer.parseInt(rule.trim().substring("redirect to :".length()));
            assertThat(net.ask(proxy, 10, 300)).isEqualTo("timeout");
            assertThat(net.ask(PORT, 10, 5_000)).startsWith("ok");
            undo(holder);
        }
    }

    @Test
    void leavesNobodyAstrayWhenItsHolderIsKilled() throws Exception {
        try (HolderProcess holder = holderOn(net.server())) {
            holder.begin(delay());
            holder.signal("KILL");
            holder.awaitEnd();
            await().atMost(HolderProcess.PATIENCE)
                    .until(() -> net.server().state().equals(before));
        }
        await().atMost(HolderProcess.PATIENCE)
                .until(() -> folder.resolve("ledger").toFile().list().length == 0);
    }

    @Test
    void refusesAServiceThatNobodyKnows() throws Exception {
        try (HolderProcess holder = holderOn(net.client())) {
            String answer = holder.ask("BEGIN", delay()).get(0);
            assertThat(Words.parse(answer.replaceFirst("^[0-9]+ ERROR ", "")).get("message"))
                    .contains("nobody here listens on port 9000; for a service elsewhere name its host");
        }
    }
}
