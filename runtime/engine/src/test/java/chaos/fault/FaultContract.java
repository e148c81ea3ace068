package chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import chaos.plan.Behind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What every fault must do that carries its own undo; each has a test of its name that extends this one. */
@Execution(ExecutionMode.CONCURRENT)
abstract class FaultContract extends KindContract {

    @TempDir
    Path folder;

    private static final Map<Class<?>, Victim> VICTIMS = new HashMap<>();

    private final Heard heard = new Heard();
    private ServerSocket server;
    private Path data;
    private Path logs;
    private Path ledger;

    /** Whether it is there, by the kernel's word. */
    abstract boolean isThere(Entry entry, Begun begun) throws IOException;

    /** Whether its stage of the crash matrix must be in this machine's network, where servers of the test are. */
    boolean isInHostNetwork() {
        return false;
    }

    /** Makes what is behind the target before it comes onto a stage of the crash matrix. */
    void enter() throws Exception {}

    /** Takes it away again. */
    void leave() throws Exception {}

    /** Whether it is there on a stage of the crash matrix, where the test's own server and files are not. */
    boolean isThereOn(Entry entry, Begun begun, Path ledger) throws IOException {
        return isThere(entry, begun);
    }

    /** Makes what the fault needs beside its target. */
    void prepare(LocalHolder holder) throws FaultException {}

    /** Whether the ledger knows nothing any more that it should not know. */
    boolean isCleared(Path ledger) throws IOException {
        return isEmpty(ledger);
    }

    /** What the target's JVM is started with. */
    String[] options() {
        return new String[0];
    }

    /** The command that the target's JVM is started by, where it is not started as it is. */
    List<String> within() {
        return List.of();
    }

    /** What is behind the target. */
    Behind behind() {
        return Behind.NOTHING;
    }

    /** Where a fault has begun. */
    record Begun(long holder, long target, int port) {}

    @BeforeEach
    void prepare() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        data = Files.createDirectory(folder.resolve("data"));
        logs = Files.createDirectory(folder.resolve("logs"));
        Files.createFile(logs.resolve("app.log"));
        ledger = folder.resolve("ledger");
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    /** One for all tests of a fault: what one leaves, another would find. Faults are tested beside one another. */
    private static Victim victim(Class<?> test, List<String> within, String... options) throws IOException {
        synchronized (VICTIMS) {
            Victim known = VICTIMS.get(test);
            Victim victim = known == null ? Victim.start(within, VictimMain.class, options) : known;
            VICTIMS.put(test, victim);
            return victim;
        }
    }

    @AfterAll
    static void endVictim(TestInfo test) throws InterruptedException {
        synchronized (VICTIMS) {
            Victim started = VICTIMS.remove(test.getTestClass().orElseThrow());
            if (started != null) {
                started.close();
            }
        }
    }

    /** How it ends. */
    private interface Ending {
        void bring(LocalHolder holder);
    }

    @Test
    void carriesItsOwnUndo() {
        assertThat(kind().remedy()).isEmpty();
    }

    @Test
    void isAchievedAndGoneOnUndo() throws Exception {
        leavesNothing(holder -> {
            await().atMost(PATIENCE).until(() -> !heard.achieved.isEmpty());
            Undone undone = holder.undo("fault-1");
            assertThat(undone.clean()).as("%s", undone).isTrue();
            assertThat(undone.detail()).isNotBlank();
        });
        assertThat(heard.achieved).allSatisfy(told -> assertThat(told.fault()).isEqualTo("fault-1"));
        assertThat(heard.lost).isEmpty();
    }

    @Test
    void isGoneWhenTheStreamEnds() throws Exception {
        leavesNothing(LocalHolder::close);
        assertThat(heard.ended)
                .filteredOn(ended -> ended.fault().equals("fault-1"))
                .singleElement()
                .satisfies(ended -> {
                    assertThat(ended.fault()).isEqualTo("fault-1");
                    assertThat(ended.verified()).isNotBlank();
                });
    }

    @Test
    void isGoneWhenItsHolderIsKilled() throws Exception {
        leavesNothing(holder -> {
            ProcessHandle.of(holder.pid()).orElseThrow().destroyForcibly();
            await().atMost(PATIENCE).until(() -> !heard.lost.isEmpty());
        });
    }

    private void leavesNothing(Ending ending) throws Exception {
        Victim victim = victim(getClass(), within(), options());
        try (LocalHolder holder = LocalHolder.start(settings(), heard)) {
            FaultTarget target = new FaultTarget(
                    URI.create("http://127.0.0.1:" + server.getLocalPort()),
                    OptionalLong.of(victim.pid()),
                    Optional.of(data),
                    Optional.of(logs),
                    behind());
            prepare(holder);
            holder.begin(new FaultOrder("fault-1", planned(), target, Optional.empty()));
            Begun begun = new Begun(holder.pid(), victim.pid(), server.getLocalPort());
            Entry entry = Ledger.open(ledger).list().entries().stream()
                    .filter(one -> one.fault().equals("fault-1"))
                    .findFirst()
                    .orElseThrow();
            await().atMost(PATIENCE).until(() -> isThere(entry, begun));

            ending.bring(holder);

            await().atMost(PATIENCE).until(() -> !isThere(entry, begun) && isCleared(ledger) && isEmpty(data));
            assertThat(victim.isAlive()).isTrue();
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    private HolderSettings settings() throws FaultException {
        return HolderSettings.of("run-1", Duration.ofMillis(250), Duration.ofSeconds(3), List.of())
                .withLedger(ledger);
    }
}
