package chaos.agent.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chaos.agent.act.Order;
import chaos.agent.act.Refusal;
import chaos.agent.line.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exact words of the commands, also of those that this machine's kernel can't carry out. */
class CommandTextTest {

    @TempDir
    Path root;

    private static Order order(String kind, String words) {
        return new Order(Words.parse("fault=f1 kind=" + kind + " server=127.0.0.1 serverPort=8080 " + words));
    }

    private static String inner(String kind, String words) throws Refusal {
        return Shape.find(kind).orElseThrow().inner(order(kind, words));
    }

    @Test
    void queuesAreToldInTheWordsOfNetem() throws Refusal {
        assertThat(inner("networkDelay", "delay=0.1")).isEqualTo("netem limit 100000 delay 100000us");
        assertThat(inner("networkDelay", "delay=0.1 jitter=0.0205"))
                .isEqualTo("netem limit 100000 delay 100000us 20500us");
        assertThat(inner("networkDuplication", "percent=1")).isEqualTo("netem limit 100000 duplicate 1.0000%");
        assertThat(inner("networkCorruption", "percent=0.1")).isEqualTo("netem limit 100000 corrupt 0.1000%");
        assertThat(inner("networkReordering", "percent=25 delay=0.01"))
                .isEqualTo("netem limit 100000 delay 10000us reorder 25.0000%");
        assertThat(inner("networkLimit", "rate=1e6")).isEqualTo("bfifo limit 262144");
        assertThat(inner("networkLimit", "rate=1e7")).isEqualTo("bfifo limit 2000000");
    }

    @Test
    void aQueueIsMadeAndEndedByItsHandle() throws IOException {
        Queue queue = Queue.parse(Namespace.own(), "eth0:1a2e").get(0);
        Shape delay = Shape.find("networkDelay").orElseThrow();
        assertThat(queue.creation(delay.rate(0), "netem limit 100000 delay 100000us"))
                .extracting(words -> String.join(" ", words))
                .containsExactly(
                        "tc qdisc add dev eth0 root handle 1a2e: htb",
                        "tc class add dev eth0 parent 1a2e: classid 1a2e:10 htb rate 32gbit",
                        "tc qdisc add dev eth0 parent 1a2e:10 handle 1a2f: netem limit 100000 delay 100000us");
        assertThat(String.join(" ", queue.deletion())).isEqualTo("tc qdisc del dev eth0 root handle 1a2e:");
        assertThat(Shape.find("networkLimit").orElseThrow().rate(1_000_000)).isEqualTo("rate 1000000bps");
    }

    @Test
    void aLedgerCannotNameWhatIsNotOurs() {
        assertThatThrownBy(() -> new Table(Namespace.own(), "filter")).hasMessageContaining("named chaos-..");
        assertThatThrownBy(() -> new Table(Namespace.own(), "chaos-x; flush ruleset"))
                .hasMessageContaining("named chaos-..");
        assertThatThrownBy(() -> Queue.parse(Namespace.own(), "-s:1")).hasMessageContaining("no network device");
        assertThatThrownBy(() -> Queue.parse(Namespace.own(), "eth0")).hasMessageContaining("DEVICE:HANDLE");
    }

    @Test
    void picksEachPacketOnceAlsoOnTheLoopbackDevice() throws Refusal {
        String ports = "meta l4proto { tcp, udp } th ";
        Traffic both = Traffic.of(order("networkLoss", ""), Direction.BOTH);
        assertThat(both.input())
                .containsExactly(
                        ports + "dport 8080 ",
                        "iif != \"lo\" " + ports + "sport 8080 ",
                        "iif \"lo\" " + ports + "sport 8080 ");
        assertThat(both.output())
                .containsExactly("oif != \"lo\" " + ports + "sport 8080 ", "oif != \"lo\" " + ports + "dport 8080 ");
        Traffic host = Traffic.of(order("networkLoss", "host=2001:db8::/32 direction=in"), Direction.BOTH);
        assertThat(host.input())
                .containsExactly(
                        "ip6 saddr { 2001:db8:0:0:0:0:0:0/32 } ",
                        "iif != \"lo\" ip6 saddr { 2001:db8:0:0:0:0:0:0/32 } ");
        assertThat(host.output()).isEmpty();
        assertThat(Traffic.of(order("networkDelay", "host=192.0.2.9 port=5432"), Direction.OUT)
                        .leavingBy("eth0"))
                .containsExactly(
                        "oifname \"eth0\" ip daddr { 192.0.2.9 } " + ports + "sport 5432 ",
                        "oifname \"eth0\" ip daddr { 192.0.2.9 } " + ports + "dport 5432 ");
    }

    @Test
    void aTargetOnAnotherHostIsMetByItsAddress() throws Refusal {
        Order elsewhere = new Order(Words.parse("fault=f1 kind=networkLoss server=192.0.2.5 serverPort=80"));
        assertThat(Traffic.of(elsewhere, Direction.IN).input())
                .allMatch(match -> match.contains("ip saddr { 192.0.2.5 }"));
    }

    @Test
    void networksAreReadStrictly() throws Exception {
        assertThat(Block.parse("10.0.1.0/24").contains(java.net.InetAddress.getByName("10.0.1.77")))
                .isTrue();
        assertThat(Block.parse("10.0.1.0/24").contains(java.net.InetAddress.getByName("10.0.2.1")))
                .isFalse();
        for (String wrong : List.of("10.0.1.7/24", "10.0.1.0/33", "db/24", "10.0.1.0/", "10.0.1.0/24/8")) {
            assertThatThrownBy(() -> Block.parse(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong);
        }
    }

    @Test
    void readsTheConnectionThatSshTells() {
        assertThat(ControlConnections.ofSsh("192.0.2.7 51515 192.0.2.1 22")).hasValueSatisfying(connection -> {
            assertThat(connection.localPort()).isEqualTo(22);
            assertThat(connection.remotePort()).isEqualTo(51515);
            assertThat(connection.remote().getHostAddress()).isEqualTo("192.0.2.7");
        });
        assertThat(List.of("", "a b", "192.0.2.7 x 192.0.2.1 22").stream()
                        .map(ControlConnections::ofSsh)
                        .collect(Collectors.toList()))
                .allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void knowsTheKernelsQueuesByItsConfigurationAndItsModules() throws IOException {
        Kernel kernel = new Kernel(root);
        assertThat(kernel.hasQueue("netem")).isFalse();
        write("proc/sys/kernel/osrelease", "6.1.0-13-amd64\n");
        write("lib/modules/6.1.0-13-amd64/modules.dep", "kernel/net/sched/sch_netem.ko: kernel/x.ko\n");
        assertThat(kernel.hasQueue("netem")).isTrue();
        assertThat(kernel.hasQueue("htb")).isFalse();
        Path config = root.resolve("proc/config.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(config))) {
            packed.write("CONFIG_NET_SCH_HTB=y\n# CONFIG_NET_SCH_TBF is not set\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(kernel.hasQueue("htb")).isTrue();
        assertThat(kernel.hasQueue("tbf")).isFalse();
    }

    private void write(String place, String text) throws IOException {
        Path file = root.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
