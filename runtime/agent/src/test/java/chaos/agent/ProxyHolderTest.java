package chaos.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chaos.agent.line.Words;
import chaos.agent.proc.Sockets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proxies and toxics as a holder has them. */
class ProxyHolderTest {

    @TempDir
    Path folder;

    private HolderProcess holder;
    private ServerSocket server;

    @BeforeEach
    void start() throws IOException {
        holder = HolderProcess.start(folder.resolve("ledger"));
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void end() throws Exception {
        holder.close();
        server.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private static Words proxy(String name, int listen, int port) {
        return Words.none()
                .with("fault", "proxy-" + name)
                .with("kind", "proxy")
                .with("proxy", name)
                .with("listen", listen)
                .with("host", "127.0.0.1")
                .with("port", port);
    }

    private static Words toxic(String kind) {
        return Words.none().with("fault", kind + "-1").with("kind", kind).with("proxy", "front");
    }

    private String refusal(Words order) throws IOException {
        List<String> answer = holder.ask("BEGIN", order);
        assertThat(answer).singleElement().asString().contains(" ERROR ");
        return Words.parse(answer.get(0).substring(answer.get(0).indexOf("ERROR ") + 6))
                .get("message");
    }

    private static Socket client(int port) throws IOException {
        Socket client = new Socket();
        client.setSoTimeout((int) HolderProcess.PATIENCE.toMillis());
        client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return client;
    }

    @Test
    void refusesWhatCannotBeAndSaysWhy() throws IOException {
        int taken = server.getLocalPort();
        int free = freePort();
        int other = freePort();
        assertThat(refusal(proxy("first", taken, free)))
                .startsWith("proxy 'first' cannot listen on port " + taken)
                .endsWith("ss -ltnp 'sport = :" + taken + "'");
        assertThat(refusal(proxy("itself", free, free))).contains("would come back to it");
        assertThat(refusal(toxic("proxyDown"))).contains("there is no proxy named 'front' here");
        assertThat(folder.resolve("ledger")).isEmptyDirectory();

        holder.begin(proxy("front", free, other));
        assertThat(refusal(proxy("back", other, free))).contains("would come back to it");
        assertThat(refusal(proxy("front", other, taken).with("fault", "again"))).contains("named 'front' already");
        assertThat(refusal(toxic("proxyLatency").with("latency", 1).with("direction", "up")))
                .isEqualTo("proxyLatency: direction is upstream or downstream, got 'up'");
        assertThat(refusal(toxic("proxyLatency").with("latency", -1))).startsWith("proxyLatency: latency is between");
        assertThat(refusal(toxic("proxySlicer").with("size", 5).with("pause", 0).with("variation", 5)))
                .startsWith("proxySlicer: variation is between 0.0 and 4.0");
    }

    @Test
    void endsEachByItselfAndTwiceAndTheProxyLast() throws IOException {
        int port = freePort();
        holder.begin(proxy("front", port, server.getLocalPort()));
        holder.begin(toxic("proxyLatency").with("latency", 0.01));
        for (int again = 0; again < 2; again++) {
            assertThat(holder.ask("UNDO", Words.none().with("fault", "proxyLatency-1"))
                            .get(0))
                    .contains("clean=true");
        }
        assertThat(Sockets.countListening(holder.process().pid(), port)).isEqualTo(1);
        holder.begin(toxic("proxyDown"));
        assertThatThrownBy(() -> client(port)).isInstanceOf(IOException.class);
        List<String> answers = holder.ask("UNDO-ALL", Words.none());
        assertThat(answers)
                .filteredOn(answer -> answer.contains("UNDONE"))
                .hasSize(2)
                .allMatch(a -> a.contains("clean=true"));
        assertThat(Sockets.countListening(holder.process().pid(), port)).isZero();
        assertThat(folder.resolve("ledger")).isEmptyDirectory();
    }

    /** Somebody who reuses addresses may take it while nobody listens. */
    @Test
    void aPortThatWasTakenMeanwhileIsToldAndTriedAgain() throws IOException {
        int port = freePort();
        holder.begin(proxy("front", port, server.getLocalPort()));
        holder.begin(toxic("proxyDown"));
        String answer;
        try (ServerSocket thief = new ServerSocket()) {
            thief.setReuseAddress(true);
            thief.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            answer = holder.ask("UNDO", Words.none().with("fault", "proxyDown-1"))
                    .get(0);
        }
        assertThat(answer).contains("clean=false").contains("ss%20-ltnp");
        assertThat(holder.ask("UNDO", Words.none().with("fault", "proxyDown-1")).get(0))
                .contains("clean=true");
        client(port).close();
    }

    /** Whoever comes then waits or is reset; the proxy itself must bear it. */
    @Test
    void servesAgainWhenThereAreDescriptorsAgain() throws Exception {
        int port = freePort();
        List<String> limited = List.of("sh", "-c", "ulimit -n 160; exec \"$@\"", "sh");
        try (ServerSocket many = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
                HolderProcess poor = HolderProcess.startBy(limited, Map.of(), folder.resolve("poor"))) {
            poor.begin(proxy("front", port, many.getLocalPort()));
            poor.begin(toxic("proxyLatency").with("latency", 0.01).with("direction", "upstream"));
            List<Socket> crowd = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Socket client = client(port);
                crowd.add(client);
                client.getOutputStream().write('a');
            }
            long pid = poor.process().pid();
            await().atMost(HolderProcess.PATIENCE)
                    .until(() -> Path.of("/proc/" + pid + "/fd").toFile().list().length > 150);
            for (Socket client : crowd) {
                client.close();
            }
            await().atMost(HolderProcess.PATIENCE).untilAsserted(() -> assertServes(port, many));
            assertThat(poor.ask("UNDO-ALL", Words.none()))
                    .filteredOn(a -> a.contains("UNDONE"))
                    .allMatch(a -> a.contains("clean=true"));
        }
    }

    private static void assertServes(int port, ServerSocket server) throws IOException {
        server.setSoTimeout(1_000);
        try (Socket client = client(port)) {
            client.getOutputStream().write('z');
            int heard = -1;
            while (heard != 'z') {
                try (Socket served = server.accept()) {
                    served.setSoTimeout(1_000);
                    heard = served.getInputStream().read();
                } catch (SocketException reset) {
                    heard = -1;
                }
            }
        }
    }

    @Test
    void isGoneWithItsConnectionsWhenTheHolderIsKilled() throws Exception {
        int port = freePort();
        holder.begin(proxy("front", port, server.getLocalPort()));
        try (Socket client = client(port);
                Socket served = server.accept()) {
            holder.begin(toxic("proxyLatency").with("latency", 0.01));
            holder.signal("KILL");
            holder.awaitEnd();
            for (Socket side : List.of(client, served)) {
                try {
                    assertThat(side.getInputStream().read()).isEqualTo(-1);
                } catch (SocketException reset) {
                    assertThat(reset).hasMessageContaining("reset");
                }
            }
            assertThatThrownBy(() -> client(port)).isInstanceOf(IOException.class);
            await().atMost(HolderProcess.PATIENCE)
                    .untilAsserted(() -> assertThat(folder.resolve("ledger")).isEmptyDirectory());
        }
    }
}
