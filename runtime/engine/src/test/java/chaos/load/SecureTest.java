package chaos.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chaos.journal.Event;
import chaos.journal.SystemClock;
import chaos.plan.DataFile;
import chaos.plan.Hold;
import chaos.plan.Journey;
import chaos.plan.Load;
import chaos.plan.Trust;
import chaos.plan.Wording;
import chaos.testing.Certificates;
import chaos.testing.Memory;
import chaos.testing.TinyServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads over TLS, against a real server with a certificate made here. */
class SecureTest {

    private static final String OK = TinyServer.answer(200, "hello");
    private static final TinyServer.Talk ANSWERS = line -> {
        while (!line.asked().isEmpty()) {
            line.say(OK);
        }
    };

    @TempDir
    static Path folder;

    private static Certificates local;

    private final SystemClock clock = new SystemClock();
    private final Memory memory = new Memory();

    @BeforeAll
    static void makeCertificate() throws IOException, InterruptedException {
        local = Certificates.of(folder, "dns:localhost");
    }

    @AfterEach
    void theLawHeld() {
        assertThat(memory.count("load.started"))
                .isEqualTo(memory.count("load.finished") + memory.count("load.failed") + memory.count("inFlight"));
    }

    @Test
    void requestsGoOverOneConnectionWhereTheAuthorityIsTrusted() throws Exception {
        try (TinyServer server = secure(ANSWERS);
                LoadGenerator load = load(server, trusted(local.authority()), plain())) {
            load.follow(new Hold(3, Duration.ofMinutes(1), Asking.HERE));
            await().until(() -> memory.count("load.finished") > 100);
            assertThat(server.connections()).isEqualTo(3);
        }
        assertThat(memory.count("load.failed")).isZero();
        assertThat(memory.last("latency.p99")).isPresent();
    }

    @Test
    void theServersNameIsToldInTheHandshakeAndAnAddressIsNot() throws Exception {
        assertThat(namesTold("localhost")).isNotEmpty().containsOnly("localhost");
        assertThat(namesTold("127.0.0.1")).isEmpty();
    }

    /** What a server hears in SNI (RFC 6066, section 3) from a load that is sent to a host. */
    private List<String> namesTold(String host) throws Exception {
        NamedSockets sockets = new NamedSockets(local.server().getServerSocketFactory());
        try (TinyServer server = new TinyServer(0, sockets, ANSWERS);
                LoadGenerator load = Loads.of(
                        URI.create("https://" + host + ":" + server.port()),
                        new Trust.OfAnybody(),
                        new Load(List.of(plain()), List.of()),
                        clock,
                        new Memory())) {
            load.follow(new Hold(2, Duration.ofMinutes(1), Asking.HERE));
            await().until(() -> server.requests() > 10);
        }
        return sockets.names();
    }

    @Test
    void largeBodiesGoBothWays() throws Exception {
        String large = "x".repeat(300_000);
        Asking post = Asking.post("big", Wording.of("y".repeat(300_000)), "/big");
        try (TinyServer server = secure(line -> {
                    while (!line.asked().isEmpty()) {
                        line.say(TinyServer.answer(200, large));
                    }
                });
                LoadGenerator load = load(server, new Trust.OfAnybody(), Asking.journey(post))) {
            load.follow(new Hold(1, Duration.ofMinutes(1), Asking.HERE));
            await().until(() -> memory.count("load.finished") > 5);
        }
        assertThat(memory.count("load.failed")).isZero();
    }

    @Test
    void eachRequestCanHaveAHandshakeOfItsOwn() throws Exception {
        Journey anew = new Journey(
                "x", 1, Asking.requests(Asking.get("x", "/x")), Duration.ZERO, true, Optional.empty(), Asking.HERE);
        try (TinyServer server = secure(ANSWERS);
                LoadGenerator load = load(server, new Trust.OfAnybody(), anew)) {
            load.follow(new Hold(1, Duration.ofMinutes(1), Asking.HERE));
            await().until(() -> memory.count("load.finished") > 5);
            assertThat(server.connections()).isGreaterThan(5);
        }
        assertThat(memory.count("load.failed")).isZero();
    }

    @Test
    void anUnknownAuthorityIsAHandshakeThatFailsWithItsReason() throws Exception {
        try (TinyServer server = secure(ANSWERS);
                LoadGenerator load = load(server, new Trust.OfSystem(), plain())) {
            assertInsecure(load, "unable to find valid certification path");
        }
    }

    @Test
    void anotherNameIsAHandshakeThatFails() throws Exception {
        Certificates other = Certificates.of(folder, "dns:elsewhere.example");
        try (TinyServer server = new TinyServer(0, other.server().getServerSocketFactory(), ANSWERS);
                LoadGenerator load = load(server, trusted(other.authority()), plain())) {
            assertInsecure(load, "name matching localhost found");
        }
    }

    @Test
    void aServerThatSpeaksNoTlsFailsTheHandshake() throws Exception {
        try (TinyServer server = new TinyServer(line -> {
                    line.say("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                    line.hush();
                });
                LoadGenerator load = load(server, new Trust.OfAnybody(), plain())) {
            assertInsecure(load, "");
        }
    }

    @Test
    void aServerThatHangsUpInTheHandshakeIsToldSo() throws Exception {
        try (TinyServer server = new TinyServer(line -> {});
                LoadGenerator load = load(server, new Trust.OfAnybody(), plain())) {
            load.follow(new Hold(2, Duration.ofMinutes(1), Asking.HERE));
            await().until(() -> memory.count("load.insecure") + memory.count("load.reset") > 3);
        }
        assertThat(memory.count("load.finished")).isZero();
    }

    @Test
    void aServerThatIsSilentInTheHandshakeTimesOut() throws Exception {
        Load plan = new Load(List.of(plain()), List.of());
        try (TinyServer server = new TinyServer(TinyServer.Line::hush);
                LoadGenerator load =
                        Loads.of(base(server), new Trust.OfAnybody(), plan, Duration.ofMillis(100), clock, memory)) {
            load.follow(new Hold(2, Duration.ofMinutes(1), Asking.HERE));
            await().until(() -> memory.count("load.timedOut") > 3);
        }
    }

    @Test
    void aFileWithoutACertificateIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("empty.pem"), "nothing\n");
        Load plan = new Load(List.of(plain()), List.of());
        assertThatThrownBy(() -> Loads.of(URI.create("https://localhost:1"), trusted(file), plan, clock, memory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("what is trusted cannot be used");
    }

    private void assertInsecure(LoadGenerator load, String reason) {
        load.follow(new Hold(2, Duration.ofMinutes(1), Asking.HERE));
        await().until(() -> memory.count("load.insecure") > 3);
        load.close();
        assertThat(memory.count("load.insecure")).isEqualTo(memory.count("load.started") - memory.count("inFlight"));
        assertThat(memory.events())
                .filteredOn(event -> event.toString().contains("cannot be secured"))
                .hasSizeBetween(1, 2)
                .allSatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(Event.Warned.class, warned -> assertThat(warned.text())
                                .startsWith("a connection cannot be secured: ")
                                .contains(reason)));
    }

    private LoadGenerator load(TinyServer server, Trust trust, Journey journey) {
        return Loads.of(base(server), trust, new Load(List.of(journey), List.of()), clock, memory);
    }

    private static TinyServer secure(TinyServer.Talk talk) throws IOException, GeneralSecurityException {
        SSLServerSocketFactory sockets = local.server().getServerSocketFactory();
        return new TinyServer(0, sockets, talk);
    }

    private static Trust trusted(Path file) throws IOException {
        return new Trust.OfFile(new DataFile(file.toString(), DataRows.hash(Files.readAllBytes(file))));
    }

    private static URI base(TinyServer server) {
        return URI.create("https://localhost:" + server.port());
    }

    private static Journey plain() {
        return new Journey("GET", "/x", Duration.ZERO, Asking.HERE);
    }
}
