package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chaos.testing.TinyServer;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a loop needs of whatever it waits with. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class PollerContract {

    private static final String OK = TinyServer.answer(200, "hello");

    private Poller poller;
    private final List<String> told = new ArrayList<>();

    abstract Poller make() throws IOException;

    @BeforeEach
    void open() throws IOException {
        poller = make();
    }

    @AfterEach
    void close() throws IOException {
        poller.close();
        assertThat(poller.isOpen()).isFalse();
        poller.wakeup();
    }

    @Test
    void aRequestGoesOutAndItsAnswerComesIn() throws IOException {
        try (TinyServer server = TinyServer.answering(OK);
                Wire wire = connected(server.port())) {
            assertThat(wire.write(bytes("GET / HTTP/1.1\r\n\r\n"))).isEqualTo(18);
            assertThat(read(wire, OK.length())).isEqualTo(OK);
        }
    }

    @Test
    void whatLiesInTheHeapIsSentToo() throws IOException {
        try (TinyServer server = TinyServer.answering(OK);
                Wire wire = connected(server.port())) {
            ByteBuffer heap = ByteBuffer.wrap("xxGET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII), 2, 18);
            assertThat(wire.write(heap)).isEqualTo(18);
            assertThat(heap.hasRemaining()).isFalse();
            assertThat(wire.write(heap)).isZero();
            assertThat(read(wire, OK.length())).isEqualTo(OK);
        }
    }

    @Test
    void nothingThereIsNoEnd() throws IOException {
        try (TinyServer server = TinyServer.answering(OK);
                Wire wire = connected(server.port())) {
            assertThat(wire.read(ByteBuffer.allocateDirect(10))).isZero();
        }
    }

    @Test
    void theEndBehindAnAnswerIsTold() throws IOException {
        try (TinyServer server = new TinyServer(0, line -> {
                    line.request();
                    line.say(OK);
                });
                Wire wire = connected(server.port())) {
            wire.write(bytes("GET / HTTP/1.1\r\n\r\n"));
            assertThat(read(wire, OK.length())).isEqualTo(OK);
            ByteBuffer more = ByteBuffer.allocateDirect(10);
            int count = wire.read(more);
            while (count == 0) {
                poll(1_000);
                count = wire.read(more);
            }
            assertThat(count).isEqualTo(-1);
        }
    }

    @Test
    void whoRefusesIsToldAsSuch() throws IOException {
        try (Socket deaf = new Socket()) {
            deaf.bind(new InetSocketAddress("127.0.0.1", 0));
            assertThatThrownBy(() -> connected(deaf.getLocalPort())).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void anAddressThatIsNotOursIsALimitOfThisMachine() throws IOException {
        try (TinyServer server = TinyServer.answering(OK);
                Wire wire = wire(server.port())) {
            assertThatThrownBy(() -> wire.connect(new InetSocketAddress("192.0.2.1", 0)))
                    .isInstanceOf(BindException.class);
        }
    }

    @Test
    void aWireMayComeFromAnotherAddressOfOurs() throws IOException {
        try (TinyServer server = TinyServer.answering(OK);
                Wire wire = wire(server.port())) {
            connect(wire, new InetSocketAddress("127.0.0.2", 0));
            wire.write(bytes("GET / HTTP/1.1\r\n\r\n"));
            assertThat(read(wire, OK.length())).isEqualTo(OK);
        }
    }

    @Test
    void anotherThreadEndsTheWaitOrTheNextOne() throws Exception {
        long begin = System.nanoTime();
        poller.wakeup();
        poll(20_000);
        Thread waker = new Thread(poller::wakeup);
        waker.start();
        poll(20_000);
        waker.join();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin)).isLessThan(20);
        poll(0);
        assertThat(told).isEmpty();
    }

    @Test
    void closedIsClosedTwiceAndToldNoMore() throws IOException {
        try (TinyServer server = TinyServer.answering(OK)) {
            Wire wire = connected(server.port());
            wire.write(bytes("GET / HTTP/1.1\r\n\r\n"));
            wire.close();
            wire.close();
            assertThat(wire.isOpen()).isFalse();
            told.clear();
            poll(0);
            assertThat(told).isEmpty();
        }
    }

    private Wire wire(int port) throws IOException {
        return poller.open(Idle.connection(poller), new InetSocketAddress("127.0.0.1", port));
    }

    private Wire connected(int port) throws IOException {
        Wire wire = wire(port);
        connect(wire, null);
        return wire;
    }

    private void connect(Wire wire, InetSocketAddress source) throws IOException {
        boolean stands = wire.connect(source);
        while (!stands) {
            poll(1_000);
            stands = told.remove("writable") && wire.finish();
        }
        assertThat(wire.isConnected()).isTrue();
    }

    private String read(Wire wire, int length) throws IOException {
        ByteBuffer into = ByteBuffer.allocateDirect(length);
        while (into.hasRemaining()) {
            if (wire.read(into) == 0) {
                poll(1_000);
            }
        }
        return StandardCharsets.ISO_8859_1.decode(into.flip()).toString();
    }

    private void poll(long millis) throws IOException {
        poller.poll(millis, (connection, readable, writable, ended) -> {
            if (writable) {
                told.add("writable");
            }
        });
    }

    private static ByteBuffer bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }
}
