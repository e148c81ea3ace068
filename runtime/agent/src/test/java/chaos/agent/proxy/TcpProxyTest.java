package chaos.agent.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chaos.agent.proc.Sockets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The proxy between real sockets. */
class TcpProxyTest {

    private static final long MILLI = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final InetSocketAddress ANYWHERE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static Echo echo;

    private final List<AutoCloseable> ends = new ArrayList<>();
    private TcpProxy proxy;

    @BeforeAll
    static void serve() throws IOException {
        echo = new Echo(InetAddress.getLoopbackAddress());
    }

    @AfterAll
    static void endServing() throws IOException {
        echo.close();
    }

    @BeforeEach
    void open() throws IOException {
        proxy = TcpProxy.open(ANYWHERE, echo.address(), Outbound.any());
        ends.add(proxy);
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable end : ends) {
            end.close();
        }
    }

    private Socket client() throws IOException {
        return client(proxy);
    }

    private Socket client(TcpProxy through) throws IOException {
        Socket socket = new Socket();
        ends.add(0, socket);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.setTcpNoDelay(true);
        socket.connect(through.address());
        return socket;
    }

    private static String ask(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
        return new String(socket.getInputStream().readNBytes(text.length()), US_ASCII);
    }

    private Dose add(Toxic toxic, boolean upstream, double share) {
        Dose dose = new Dose(toxic, upstream, share, 1);
        proxy.add(dose);
        return dose;
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(5).nextBytes(bytes);
        return bytes;
    }

    /** Sends all and reads as much, at once. */
    private static byte[] exchange(Socket socket, byte[] bytes) throws Exception {
        CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> {
            try {
                return socket.getInputStream().readNBytes(bytes.length);
            } catch (IOException broken) {
                return new byte[0];
            }
        });
        socket.getOutputStream().write(bytes);
        return read.get();
    }

    @Test
    void forwardsEveryByteBothWays() throws Exception {
        byte[] bytes = random(30_000_000);
        assertThat(Arrays.equals(exchange(client(), bytes), bytes)).isTrue();
        assertThat(proxy.bytes()).isEqualTo(60_000_000);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(proxy.held()).isZero());
    }

    @Test
    void losesNoByteWhileToxicsComeAndGo() throws Exception {
        byte[] bytes = random(20_000_000);
        Socket socket = client();
        CompletableFuture<byte[]> read = CompletableFuture.supplyAsync(() -> {
            try {
                return exchange(socket, bytes);
            } catch (Exception broken) {
                return new byte[0];
            }
        });
        List<Toxic> toxics = List.of(
                new Latency(20 * MILLI, 10 * MILLI),
                new Bandwidth(2e6),
                new Slicer(1000, 900, MILLI / 10),
                new SlowClose(MILLI));
        for (int round = 0; !read.isDone() && round < 200; round++) {
            Dose dose = add(toxics.get(round % toxics.size()), round % 3 == 0, 1);
            Dose another = add(toxics.get((round + 1) % toxics.size()), round % 2 == 0, 1);
            await().pollDelay(Duration.ofMillis(5)).until(() -> true);
            proxy.remove(dose);
            assertThat(proxy.has(dose)).isFalse();
            proxy.remove(another);
        }
        assertThat(Arrays.equals(read.get(), bytes)).isTrue();
    }

    @Test
    void passesAHalfCloseThrough() throws IOException {
        Socket socket = client();
        socket.getOutputStream().write("the last words".getBytes(US_ASCII));
        socket.shutdownOutput();
        assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII)).isEqualTo("the last words");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(proxy.connections()).isZero());
    }

    @Test
    void passesAResetThroughBothWays() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                TcpProxy front = to((InetSocketAddress) server.getLocalSocketAddress())) {
            Socket first = client(front);
            Socket behind = server.accept();
            behind.setSoLinger(true, 0);
            behind.close();
            assertThatThrownBy(() -> first.getInputStream().read()).isInstanceOf(SocketException.class);

            Socket second = client(front);
            Socket other = server.accept();
            second.setSoLinger(true, 0);
            second.close();
            assertThatThrownBy(() -> other.getInputStream().read()).isInstanceOf(SocketException.class);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(front.connections()).isZero());
        }
    }

    private TcpProxy to(InetSocketAddress service) throws IOException {
        return TcpProxy.open(ANYWHERE, service, Outbound.any());
    }

    @Test
    void resetsWhoComesWhileTheServiceIsDownAndServesAgainWhenItIsBack() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        InetSocketAddress service = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (TcpProxy front = to(service)) {
            Socket early = client(front);
            assertThatThrownBy(() -> early.getInputStream().read()).isInstanceOf(SocketException.class);
            try (ServerSocket server = new ServerSocket(port, 10, InetAddress.getLoopbackAddress())) {
                client(front);
                server.accept().close();
            }
        }
    }

    @Test
    void addsLatencyInOneDirectionAndGoesOnWithoutIt() throws IOException {
        Socket before = client();
        assertThat(ask(before, "a")).isEqualTo("a");
        Dose dose = add(new Latency(150 * MILLI, 0), true, 1);
        for (Socket socket : List.of(before, client())) {
            long began = System.nanoTime();
            assertThat(ask(socket, "b")).isEqualTo("b");
            assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(150 * MILLI);
        }
        Dose.Effect effect = proxy.effect(dose);
        assertThat(effect.mean()).isBetween(0.15, 1.0);
        assertThat(effect.seen()).isEqualTo(2);
        before.getOutputStream().write('c');
        proxy.remove(dose);
        proxy.remove(dose);
        assertThat(before.getInputStream().read()).isEqualTo('c');
        assertThat(proxy.has(dose)).isFalse();
        assertThat(ask(before, "d")).isEqualTo("d");
    }

    @Test
    void hitsAShareOfTheConnectionsAndTheSameOnesAgain() throws Exception {
        List<Boolean> first = hits();
        proxy.close();
        open();
        assertThat(hits()).isEqualTo(first);
        assertThat(first.stream().filter(hit -> hit).count()).isBetween(10L, 50L);
    }

    /** Which of a hundred connections lose what the service says, at a share of 30 %. */
    private List<Boolean> hits() throws IOException {
        Dose dose = new Dose(Silence.closing(0), false, 0.3, 42);
        proxy.add(dose);
        List<Boolean> hits = new ArrayList<>();
        long hitBefore = 0;
        for (int i = 0; i < 100; i++) {
            int expected = i + 1;
            client();
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> proxy.effect(dose).seen() == expected);
            long hit = proxy.effect(dose).hit();
            hits.add(hit > hitBefore);
            hitBefore = hit;
        }
        return hits;
    }

    @Test
    void resetsWithARealReset() throws IOException {
        add(Silence.resetting(0), false, 1);
        Socket socket = client();
        assertThatThrownBy(() -> socket.getInputStream().read())
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
    }

    @Test
    void aTimeoutSaysNothingAndThenCloses() throws IOException {
        Dose dose = add(Silence.closing(0), false, 1);
        Socket socket = client();
        socket.getOutputStream().write('a');
        socket.setSoTimeout(100);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        proxy.remove(dose);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);

        add(Silence.closing(50 * MILLI), false, 1);
        assertThat(client().getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void aDataLimitLetsSoManyBytesThrough() throws IOException {
        add(new DataLimit(1_000), false, 1);
        Socket socket = client();
        socket.getOutputStream().write(new byte[5_000]);
        assertThat(socket.getInputStream().readAllBytes()).hasSize(1_000);
    }

    @Test
    void whileItIsDownItRefusesCutsAndKeepsItsPort() throws IOException {
        Socket socket = client();
        assertThat(ask(socket, "a")).isEqualTo("a");
        proxy.down();
        proxy.down();
        assertThat(proxy.isUp()).isFalse();
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
        assertThatThrownBy(this::client).isInstanceOf(ConnectException.class);
        assertThatThrownBy(() -> new Socket().bind(proxy.address())).isInstanceOf(IOException.class);
        proxy.up();
        proxy.up();
        assertThat(proxy.isUp()).isTrue();
        assertThat(ask(client(), "b")).isEqualTo("b");
    }

    @Test
    void aTakenPortIsRefused() {
        assertThatThrownBy(() -> TcpProxy.open(proxy.address(), echo.address(), Outbound.any()))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TcpProxy.open(echo.address(), proxy.address(), Outbound.any()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void itselfIsNoService() {
        InetSocketAddress here = new InetSocketAddress("127.0.0.1", 17_777);
        assertThatThrownBy(() -> TcpProxy.open(here, here, Outbound.any())).hasMessageContaining("to itself");
        assertThatThrownBy(() -> TcpProxy.open(new InetSocketAddress(17_777), here, Outbound.any()))
                .hasMessageContaining("to itself");
        assertThatThrownBy(() -> TcpProxy.open(
                        ANYWHERE, InetSocketAddress.createUnresolved("no.such.host.invalid", 80), Outbound.any()))
                .hasMessage("there is no host 'no.such.host.invalid'");
    }

    /** What a redirect does that catches what it should let pass. */
    @Test
    void whoComesFromWhereOnlyWeDoIsALoopAndIsReset() throws Exception {
        for (Outbound outbound :
                List.of(Outbound.from(InetAddress.getByName("127.0.0.77")), Outbound.fromPorts(61_000, 61_199))) {
            try (TcpProxy front = TcpProxy.open(ANYWHERE, echo.address(), outbound);
                    TcpProxy loop = TcpProxy.open(ANYWHERE, front.address(), outbound)) {
                Socket socket = client(loop);
                assertThatThrownBy(() -> ask(socket, "a")).isInstanceOf(SocketException.class);
                assertThat(front.looped()).isEqualTo(1);
                assertThat(ask(client(front), "b")).isEqualTo("b");
            }
        }
    }

    @Test
    void connectsFromWhereItIsTold() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            InetSocketAddress service = (InetSocketAddress) server.getLocalSocketAddress();
            try (TcpProxy front =
                    TcpProxy.open(ANYWHERE, service, Outbound.from(InetAddress.getByName("127.0.0.77")))) {
                client(front);
                assertThat(server.accept().getInetAddress().getHostAddress()).isEqualTo("127.0.0.77");
            }
            try (TcpProxy front = TcpProxy.open(ANYWHERE, service, Outbound.fromPorts(61_200, 61_999))) {
                client(front);
                assertThat(server.accept().getPort()).isBetween(61_200, 61_999);
            }
        }
    }

    @Test
    void speaksIpv6() throws Exception {
        InetAddress six = InetAddress.getByName("::1");
        try (Echo behind = new Echo(six);
                TcpProxy front = TcpProxy.open(new InetSocketAddress(six, 0), behind.address(), Outbound.any())) {
            assertThat(ask(client(front), "six")).isEqualTo("six");
        }
    }

    /** The floor of each direction, which it may hold in any case, with what a chunk costs beside its bytes. */
    private static final long FLOOR = 1024 + 2 * 128;

    @Test
    void holdsLittleForThoseWhoDoNotReadAndServesTheOthers() throws Exception {
        long total = 2_000_000;
        int silent = 100;
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                TcpProxy front = TcpProxy.open(
                        ANYWHERE, (InetSocketAddress) server.getLocalSocketAddress(), Outbound.any(), total)) {
            front.add(new Dose(new Latency(MILLI, 0), true, 0.5, 1));
            // Else the kernel takes up to 10 MB of each before the proxy holds anything.
            server.setReceiveBufferSize(8192);
            List<Thread> floods = new ArrayList<>();
            for (int i = 0; i < silent; i++) {
                Socket socket = client(front);
                server.accept();
                Thread thread = new Thread(() -> flood(socket));
                thread.setDaemon(true);
                thread.start();
                floods.add(thread);
            }
            await().atMost(PATIENCE).until(() -> front.held() > total / 2);
            await().during(Duration.ofMillis(500))
                    .atMost(PATIENCE)
                    .until(() -> front.held() < total + 2 * total / 4 + silent * FLOOR);
            Socket fresh = client(front);
            Socket served = server.accept();
            fresh.getOutputStream().write("hello".getBytes(US_ASCII));
            assertThat(new String(served.getInputStream().readNBytes(5), US_ASCII))
                    .isEqualTo("hello");
            front.close();
            for (Thread thread : floods) {
                thread.join();
            }
        }
    }

    private static void flood(Socket socket) {
        try (OutputStream out = socket.getOutputStream()) {
            byte[] bytes = new byte[100_000];
            for (int i = 0; i < 10_000; i++) {
                out.write(bytes);
            }
        } catch (IOException ended) {
            // As it should.
        }
    }

    @Test
    void carriesTwoThousandConnectionsAndLeavesNothing() throws Exception {
        add(new Latency(5 * MILLI, MILLI), false, 1);
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            sockets.add(client());
        }
        for (Socket socket : sockets) {
            socket.getOutputStream().write("many".getBytes(US_ASCII));
        }
        for (Socket socket : sockets) {
            InputStream in = socket.getInputStream();
            assertThat(in.readNBytes(4)).isEqualTo("many".getBytes(US_ASCII));
        }
        assertThat(proxy.connections()).isEqualTo(2_000);
        for (Socket socket : sockets) {
            socket.close();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(proxy.connections()).isZero());
        assertThat(proxy.held()).isZero();
        int port = proxy.address().getPort();
        proxy.close();
        proxy.close();
        assertThat(proxy.connections()).isZero();
        assertThat(proxy.isUp()).isFalse();
        assertThat(Sockets.countListening(ProcessHandle.current().pid(), port)).isZero();
    }
}
