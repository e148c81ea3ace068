package chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chaos.plan.FaultCall;
import chaos.quantity.ByteRate;
import chaos.quantity.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalHolderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final FaultCall LEAK =
            new FaultCall("memoryLeak", Map.of("rate", new ByteRate(20_000_000), "ceiling", new Size(30_000_000)));

    /** What attaching itself takes of a heap and gives back later: class loaders, soft references. */
    private static final long ATTACHING = 2_500_000;

    @TempDir
    Path folder;

    private final Heard heard = new Heard();
    private Victim victim;
    private LocalHolder holder;

    @BeforeEach
    void start() throws Exception {
        victim = Victim.start(VictimMain.class);
        holder = LocalHolder.start(settings(), heard);
    }

    private HolderSettings settings() throws FaultException {
        return HolderSettings.of("run-1", Duration.ofMillis(500), Duration.ofSeconds(5), List.of(folder))
                .withLedger(folder.resolve("ledger"));
    }

    @AfterEach
    void end() throws Exception {
        holder.close();
        victim.close();
    }

    private FaultOrder order(String id, Optional<Duration> lasting) {
        return new FaultOrder(id, LEAK, victim.target(Optional.empty()), lasting);
    }

    @Test
    void leaksWhatWasAskedAndLetsItGo() throws Exception {
        // The first attach of a JVM's life loads what attaching needs: that is the JVM's own.
        holder.begin(order("leak-0", Optional.empty()));
        holder.undo("leak-0");
        long before = victim.used();
        holder.begin(order("leak-1", Optional.empty()));
        assertThat(ActiveFaults.in(holder.ledger()).list()).singleElement().satisfies(fault -> {
            assertThat(fault.run()).isEqualTo("run-1");
            assertThat(fault.kind()).isEqualTo("memoryLeak");
            assertThat(fault.held()).isTrue();
            assertThat(fault.how()).contains("has no thread named chaos-");
        });
        await().atMost(PATIENCE).until(() -> victim.used() - before >= 30_000_000 - ATTACHING);
        assertThat(victim.used() - before).isLessThan(30_000_000 + ATTACHING);

        Undone undone = holder.undo("leak-1");

        assertThat(undone.clean()).as(undone.detail()).isTrue();
        assertThat(victim.used() - before).isLessThan(ATTACHING);
        assertThat(ActiveFaults.in(holder.ledger()).list()).isEmpty();
        assertThat(holder.undo("leak-1")).isEqualTo(undone);
        await().atMost(PATIENCE).until(() -> !heard.achieved.isEmpty());
        assertThat(heard.achieved).allSatisfy(told -> {
            assertThat(told.fault()).startsWith("leak-");
            assertThat(told.what()).isEqualTo("leaked");
            assertThat(told.asked()).isBetween(0.0, 20_400_000.0);
        });
        assertThat(heard.failed).isEmpty();
    }

    @Test
    void endsAFaultWhenItsTimeIsOver() throws Exception {
        holder.begin(order("leak-1", Optional.of(Duration.ofMillis(300))));
        await().atMost(PATIENCE).until(() -> !heard.ended.isEmpty());
        assertThat(heard.ended.get(0).reason()).isEqualTo("its time was over");
        assertThat(heard.ended.get(0).verified()).contains("process " + victim.pid() + " has no thread named chaos-");
    }

    @Test
    void undoesAllYoungestFirst() throws Exception {
        holder.begin(order("leak-1", Optional.empty()));
        holder.begin(order("leak-2", Optional.empty()));
        assertThat(holder.undoAll()).extracting(Undone::fault).containsExactlyInAnyOrder("leak-1", "leak-2");
        assertThat(holder.undoAll()).isEmpty();
    }

    @Test
    void refusesASecondFaultOfTheSameNameAndKeepsTheFirst() throws Exception {
        holder.begin(order("leak-1", Optional.empty()));
        assertThatThrownBy(() -> holder.begin(order("leak-1", Optional.empty())))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("a fault named leak-1 was begun here already");
        assertThat(ActiveFaults.in(holder.ledger()).list()).hasSize(1);
    }

    @Test
    void refusesAProcessThatIsNoJvmAndOneThatIsNotThere() {
        FaultTarget nobody = new FaultTarget(
                victim.target(Optional.empty()).uri(), OptionalLong.of(Integer.MAX_VALUE), Optional.empty());
        assertThatThrownBy(() -> holder.begin(new FaultOrder("leak-1", LEAK, nobody, Optional.empty())))
                .hasMessageContaining("there is no process 2147483647");
        FaultTarget first = new FaultTarget(nobody.uri(), OptionalLong.of(1), Optional.empty());
        assertThatThrownBy(() -> holder.begin(new FaultOrder("leak-2", LEAK, first, Optional.empty())))
                .hasMessageContaining("memoryLeak is not done to process 1");
        assertThat(folder.resolve("ledger")).isEmptyDirectory();
    }

    @Test
    void tellsWhenItsProcessIsGoneAndItsGuardLeavesNothing() throws Exception {
        holder.begin(order("leak-1", Optional.empty()));
        ProcessHandle.of(holder.pid()).orElseThrow().destroyForcibly();
        await().atMost(PATIENCE).until(() -> !heard.lost.isEmpty());
        assertThat(holder.undo("leak-1").clean()).isTrue();
        assertThat(folder.resolve("ledger")).isEmptyDirectory();
        assertThat(victim.isAlive()).isTrue();
    }

    @Test
    void isUndoneFromAnotherProcessThroughTheLedger() throws Exception {
        holder.begin(order("leak-1", Optional.empty()));
        List<Undone> undone = ActiveFaults.in(holder.ledger()).undoAll();
        assertThat(undone).singleElement().satisfies(one -> assertThat(one.clean())
                .isTrue());
        await().atMost(PATIENCE).until(() -> !heard.ended.isEmpty());
        assertThat(heard.ended.get(0).reason()).isEqualTo("undo was asked for by another process");
    }

    @Test
    void saysWhyAHolderDoesNotBegin() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, java.nio.file.attribute.PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThatThrownBy(() -> LocalHolder.start(settings().withLedger(open), new Heard()))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("the ledger is refused: " + open + " is open to others (mode 777)");
    }
}
