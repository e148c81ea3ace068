package chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import chaos.plan.FaultCall;
import chaos.plan.Injection;
import chaos.plan.Scenario;
import chaos.script.Outcome;
import chaos.script.Scripts;
import chaos.words.Vocabulary;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every fault of the catalogue must do; each has a test of its name that extends this one. */
abstract class FaultContract {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final Heard heard = new Heard();
    private ServerSocket server;
    private Path data;
    private Path ledger;

    /** The fault. */
    abstract FaultKind kind();

    /** Whether it is there, by the kernel's word. */
    abstract boolean isThere(Entry entry, Begun begun) throws IOException;

    /** Where a fault has begun. */
    record Begun(long holder, long target, int port) {}

    @BeforeEach
    void prepare() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        data = Files.createDirectory(folder.resolve("data"));
        ledger = folder.resolve("ledger");
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @Test
    void describesItself() {
        FaultCall call = kind().exampleCall();
        assertThat(Catalogue.of(call)).hasSameClassAs(kind());
        assertThat(kind().problem(call)).isEmpty();
        assertThat(kind().does(call)).matches("[a-z].*[a-zA-Z0-9%]").doesNotContain("null");
        assertThat(kind().undoneBy(call)).contains(";").doesNotContain("null");
        assertThat(kind().needs()).isNotEmpty();
        assertThat(kind().words(call)).hasSameSizeAs(call.arguments());
        assertThat(call.arguments().keySet())
                .isSubsetOf(kind().parameters().stream().map(Parameter::name).toList());
        assertThat(kind().parameters()).allSatisfy(parameter -> {
            assertThat(parameter.meaning()).isNotBlank();
            assertThat(parameter.low()).isLessThan(parameter.high());
        });
    }

    @Test
    void refusesACallThatSaysNothing() {
        assertThat(kind().problem(new FaultCall(kind().name(), Map.of())))
                .hasValueSatisfying(problem -> assertThat(problem).startsWith(kind().name() + ": it "));
    }

    @Test
    void isSaidInAScriptAsItsExampleSaysIt() {
        String script = """
                scenario 'an example'
                target bundled.release('2.5.1')
                load {
                    each client requests '/api/data' every 100.ms
                    hold 1.clients lasting 1.s
                }
                chaos {
                    at 0.s inject %s lasting 1.s
                }
                expect {
                    that availability isAtLeast 1.percent
                }
                """.formatted(kind().example());
        Vocabulary words = new Vocabulary(List.of(FaultWords.class), List.of(chaos.metric.Nouns.class));
        Outcome outcome = new Scripts(words).say("example.groovy", script, Map.of());
        assertThat(outcome).as("%s", outcome).isInstanceOf(Outcome.Said.class);
        Scenario scenario = (Scenario) ((Outcome.Said) outcome).plan();
        assertThat(scenario.chaos()).extracting(Injection::fault).containsExactly(kind().exampleCall());
        assertThat(kind().sums(kind().exampleCall(), scenario)).noneMatch(String::isBlank);
    }

    /** How it ends. */
    private interface Ending {
        void bring(LocalHolder holder);
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
        assertThat(heard.ended).singleElement().satisfies(ended -> {
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
        try (Victim victim = Victim.start(VictimMain.class);
                LocalHolder holder = LocalHolder.start(settings(), heard)) {
            FaultTarget target = new FaultTarget(
                    URI.create("http://127.0.0.1:" + server.getLocalPort()),
                    OptionalLong.of(victim.pid()),
                    Optional.of(data));
            holder.begin(new FaultOrder("fault-1", kind().exampleCall(), target, Optional.empty()));
            Begun begun = new Begun(holder.pid(), victim.pid(), server.getLocalPort());
            Entry entry = Ledger.open(ledger).list().entries().get(0);
            await().atMost(PATIENCE).until(() -> isThere(entry, begun));

            ending.bring(holder);

            await().atMost(PATIENCE).until(() -> !isThere(entry, begun) && isEmpty(ledger) && isEmpty(data));
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
