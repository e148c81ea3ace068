package chaos.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import chaos.agent.line.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What faults of the network do to real traffic between two hosts, by what these and the kernel say of it. */
class NetworkTest {

    private static final int PORT = 9000;
    private static final int OTHER = 9001;
    private static final String USERS_RULES =
            "nft 'table ip users { set blocked { type ipv4_addr; elements = { 192.0.2.1 } };"
                    + " chain in { type filter hook input priority 0; policy accept; ip saddr @blocked drop; };"
                    + " chain out { type filter hook output priority 0; policy accept; icmp type destination-unreachable drop; }; }'";

    @TempDir
    static Path folder;

    private static Net net;
    private static HolderProcess holder;
    private String before;

    @BeforeAll
    static void start() throws IOException {
        assumeThat(Net.isPossible()).as("root, nft, ip and tc").isTrue();
        net = new Net(PORT, OTHER);
        net.server().shell(USERS_RULES);
        holder = HolderProcess.start(folder.resolve("ledger"));
    }

    @AfterAll
    static void end() throws InterruptedException {
        if (holder != null) {
            holder.close();
        }
        if (net != null) {
            net.close();
        }
    }

    @BeforeEach
    void look() throws IOException {
        before = net.server().state();
        assertThat(net.ask(PORT, 10, 5_000)).startsWith("ok");
    }

    /** Whatever was done, the user's rules and queues are what they were, byte by byte. */
    @AfterEach
    void lookAgain() throws IOException {
        holder.ask("UNDO-ALL", Words.none());
        assertThat(net.server().state()).isEqualTo(before).contains("users");
        assertThat(folder.resolve("ledger")).isEmptyDirectory();
        assertThat(net.ask(PORT, 10, 5_000)).startsWith("ok");
    }

    private static Words order(String fault) {
        return Words.none()
                .with("fault", fault)
                .with("kind", fault.split("-", -1)[0])
                .with("pid", net.server().pid())
                .with("server", Net.SERVER)
                .with("serverPort", PORT);
    }

    private static void undo(String fault) throws IOException {
        assertThat(holder.ask("UNDO", Words.none().with("fault", fault)).get(0)).contains("clean=true");
    }

    private static String refusal(Words order) throws IOException {
        String answer = holder.ask("BEGIN", order).get(0);
        assertThat(answer).contains(" ERROR ");
        return Words.parse(answer.replaceFirst("^[0-9]+ ERROR ", "")).get("message");
    }

    private static List<Double> told(String fault, String what) {
        return holder.events("achieved").stream()
                .filter(words ->
                        words.get("fault").equals(fault) && words.get("what").equals(what))
                .map(words -> words.getDouble("achieved"))
                .collect(Collectors.toList());
    }

    /** Sent to a port that nobody has, where the kernel counts what arrived; the sender is not told. */
    private static double arrived(int packets, int port, Net.Host from, String to) throws IOException {
        long first = net.server().counted("Udp", "NoPorts");
        from.shell("exec 3>/dev/udp/" + to + "/" + port + "; for ((i = 0; i < " + packets
                + "; i++)); do echo x >&3; done 2>/dev/null; true");
        await().atMost(HolderProcess.PATIENCE).until(() -> {
            long seen = net.server().counted("Udp", "NoPorts");
            return seen == net.server().counted("Udp", "NoPorts");
        });
        return net.server().counted("Udp", "NoPorts") - first;
    }

    @Test
    void losesTheShareThatWasAskedAndTellsIt() throws Exception {
        int packets = 4_000;
        assertThat(arrived(packets, PORT, net.client(), Net.SERVER)).isEqualTo(packets);
        holder.begin(order("networkLoss-1").with("percent", 30));
        assertThat(100 - 100 * arrived(packets, PORT, net.client(), Net.SERVER) / packets)
                .as("percent lost")
                .isCloseTo(30, within(4.0));
        await().atMost(HolderProcess.PATIENCE)
                .until(() -> !told("networkLoss-1", "loss").isEmpty());
        assertThat(told("networkLoss-1", "loss"))
                .allSatisfy(loss -> assertThat(loss).isBetween(20.0, 40.0));
        assertThat(arrived(500, OTHER, net.client(), Net.SERVER))
                .as("another port")
                .isEqualTo(500);
    }

    /** A packet that a host sends to itself passes its output and its input: it is lost once. */
    @Test
    void losesNoMoreOnTheLoopbackDevice() throws Exception {
        int packets = 4_000;
        holder.begin(order("networkLoss-2").with("percent", 50));
        assertThat(100 - 100 * arrived(packets, PORT, net.server(), "127.0.0.1") / packets)
                .as("percent lost")
                .isCloseTo(50, within(4.0));
    }

    @Test
    void twoOfThemOverlapAndEndInEitherOrder() throws Exception {
        for (boolean youngestFirst : List.of(true, false)) {
            String name = "networkLoss-" + youngestFirst;
            holder.begin(order(name + 1).with("percent", 100));
            holder.begin(order(name + 2).with("percent", 100));
            undo(name + (youngestFirst ? 2 : 1));
            assertThat(net.ask(PORT, 10, 300)).as("one is left").isEqualTo("timeout");
            undo(name + (youngestFirst ? 1 : 2));
            undo(name + (youngestFirst ? 1 : 2));
            assertThat(net.ask(PORT, 10, 5_000)).startsWith("ok");
        }
    }

    @Test
    void partsAPortAHostAndADirection() throws Exception {
        holder.begin(order("networkPartition-port"));
        assertThat(net.ask(PORT, 10, 300)).isEqualTo("timeout");
        assertThat(net.ask(OTHER, 10, 5_000)).startsWith("ok");
        undo("networkPartition-port");
        holder.begin(order("networkPartition-host").with("host", Net.CLIENT));
        assertThat(net.ask(OTHER, 10, 300)).isEqualTo("timeout");
        undo("networkPartition-host");
        holder.begin(order("networkPartition-other").with("host", "10.83.0.64/26"));
        assertThat(net.ask(PORT, 10, 5_000)).as("another host").startsWith("ok");
        undo("networkPartition-other");
        holder.begin(order("networkPartition-out").with("direction", "out"));
        double seen = arrived(200, PORT, net.client(), Net.SERVER);
        assertThat(seen).as("what comes in").isEqualTo(200);
        assertThat(net.ask(PORT, 10, 300)).as("no answer goes out").isEqualTo("timeout");
        undo("networkPartition-out");
        holder.begin(order("networkPartition-in").with("direction", "in"));
        assertThat(arrived(200, PORT, net.client(), Net.SERVER)).isZero();
    }

    @Test
    void resetsConnectionsThatAreOpenAndNewOnes() throws Exception {
        assertThat(net.askAgain(OTHER, 10, 5_000)).startsWith("ok");
        holder.begin(order("networkReset-1").with("port", OTHER));
        assertThat(net.askAgain(OTHER, 10, 5_000)).isEqualTo("reset");
        assertThat(net.ask(OTHER, 10, 5_000)).isEqualTo("refused");
        assertThat(net.ask(PORT, 10, 5_000)).startsWith("ok");
    }

    @Test
    void resetsAShareOfTheConnectionsAndNeverTouchesTheOthers() throws Exception {
        holder.begin(order("networkReset-2").with("percent", 50));
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            String heard = net.ask(PORT, 3_000, 5_000);
            refused += heard.equals("refused") ? 1 : 0;
            assertThat(heard).matches("refused|ok [0-9]+");
        }
        assertThat(refused).as("of 200 connections").isBetween(65, 135);
    }

    @Test
    void limitsByAQueueOfItsOwnWhereTheDeviceHasTheKernelsDefault() throws Exception {
        holder.begin(order("networkLimit-1")
                .with("rate", 2_000_000)
                .with("host", Net.CLIENT)
                .with("port", PORT));
        assertThat(net.server().state()).contains("htb", "rate 16Mbit");
        // Its headers are a twentieth of what passes; a fifth of a second is in the buffers on the way.
        double seconds = Double.parseDouble(net.ask(PORT, 4_000_000, 30_000).substring(3)) / 1e6;
        assertThat(4.0 / seconds).as("MB/s").isBetween(1.6, 2.3);
        await().atMost(HolderProcess.PATIENCE).until(() -> told("networkLimit-1", "passed").stream()
                .anyMatch(rate -> rate > 1_700_000 && rate < 2_300_000));
        holder.begin(order("networkLimit-2")
                .with("rate", 1_000_000)
                .with("host", Net.CLIENT)
                .with("port", PORT));
        assertThat(net.server().state())
                .as("a second one finds the first")
                .containsOnlyOnce("qdisc htb")
                .contains("limit rate over 1000000 bytes/second");
        undo("networkLimit-1");
        assertThat(net.server().state()).doesNotContain("htb").contains("limit rate over 1000000 bytes/second");
    }

    @Test
    void leavesAQueueOfTheUsersAloneAndLimitsByDropping() throws Exception {
        net.server().shell("tc qdisc add dev cable root handle 77: tbf rate 400mbit burst 100k latency 50ms");
        before = net.server().state();
        try {
            holder.begin(order("networkLimit-3")
                    .with("rate", 2_000_000)
                    .with("host", Net.CLIENT)
                    .with("port", PORT));
            assertThat(net.server().state()).contains("tbf 77:").doesNotContain("htb");
            double seconds = Double.parseDouble(net.ask(PORT, 6_000_000, 60_000).substring(3)) / 1e6;
            assertThat(6.0 / seconds).as("MB/s").isBetween(0.2, 3.2);
            undo("networkLimit-3");
            assertThat(net.server().state()).isEqualTo(before);
        } finally {
            net.server().shell("tc qdisc del dev cable root handle 77:");
            before = net.server().state();
        }
    }

    @Test
    void goesAwayWithItsNamespace() throws Exception {
        Net.Host passing = new Net.Host(List.of("ask"));
        holder.begin(order("networkPartition-gone").with("pid", passing.pid()));
        passing.close();
        String undone = holder.ask("UNDO", Words.none().with("fault", "networkPartition-gone"))
                .get(0);
        assertThat(undone).contains("clean=true").contains("is%20gone,%20and%20its%20rules%20with%20it");
    }

    @Test
    void refusesWhatWouldBeEverything() throws Exception {
        Words nowhere = Words.none().with("fault", "x").with("kind", "networkPartition");
        assertThat(refusal(nowhere))
                .contains("everything this host sends and receives")
                .contains("name a port");
        assertThat(refusal(nowhere.with("host", "127.0.0.1"))).contains("everything within this host");
        assertThat(refusal(nowhere.with("host", "0.0.0.0/0"))).contains("nearly everything");
        assertThat(refusal(order("networkPartition-x").with("direction", "up")))
                .isEqualTo("networkPartition: direction is in, out or both, got 'up'");
        assertThat(refusal(order("networkPartition-y").with("host", "no.such.host.invalid")))
                .isEqualTo("networkPartition: there is no host 'no.such.host.invalid'");
        assertThat(refusal(order("networkLimit-z").with("rate", 1_000_000).with("direction", "both")))
                .contains("for both inject it twice");
        assertThat(refusal(order("networkPartition-z").with("pid", 4_000_000))).contains("a process that lives");
    }

    @Test
    void refusesWhatWouldCutTheConnectionThatControlsThisHost() throws Exception {
        try (HolderProcess remote = HolderProcess.start(
                java.util.Map.of("SSH_CONNECTION", "192.0.2.7 51515 192.0.2.1 22"), folder.resolve("remote"))) {
            Words cut = Words.none().with("fault", "x").with("kind", "networkPartition");
            for (Words order : List.of(cut.with("port", 22), cut.with("host", "192.0.2.0/24"))) {
                String answer = remote.ask("CHECK", order).get(0);
                assertThat(answer).contains("unsafe=true").contains("through%20which%20this%20host%20is%20controlled");
            }
            assertThat(remote.ask("CHECK", cut.with("port", 23)).get(0)).endsWith("OK");
            assertThat(remote.ask("CHECK", cut.with("host", "198.51.100.1")).get(0))
                    .endsWith("OK");
        }
    }

    @Test
    void saysWhatPrivilegeIsMissingBeforeAnythingIsBegun() throws Exception {
        try (HolderProcess weak = HolderProcess.startBy(
                List.of("setpriv", "--bounding-set=-net_admin"), java.util.Map.of(), folder.resolve("weak"))) {
            String answer =
                    weak.ask("CHECK", order("networkLoss-w").with("percent", 1)).get(0);
            assertThat(Words.parse(answer.replaceFirst("^[0-9]+ ERROR ", "")).get("message"))
                    .isEqualTo("networkLoss needs the capability CAP_NET_ADMIN, which this user (uid 0) has not:"
                            + " run it as root");
        }
    }
}
