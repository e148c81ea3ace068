package chaos.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.agent.ledger.Ledger;
import chaos.agent.line.Words;
import chaos.agent.proc.ProcessId;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a safety rule forbids is refused by a check and by a begin alike, and nothing is begun. */
class SafetyTest {

    @TempDir
    Path folder;

    private Path ledger() {
        return folder.resolve("ledger");
    }

    private static Words at(String kind, long pid) {
        return Words.none()
                .with("fault", "f1")
                .with("kind", kind)
                .with("pid", pid)
                .with("percent", 50);
    }

    private String forbidden(HolderProcess holder, Words order) throws IOException {
        String begin = refused(holder, "BEGIN", order);
        assertThat(refused(holder, "CHECK", order)).isEqualTo(begin);
        return begin;
    }

    private static String refused(HolderProcess holder, String verb, Words order) throws IOException {
        String answer = holder.ask(verb, order).get(0);
        assertThat(answer).contains(" ERROR ");
        Words words = Words.parse(answer.split(" ", 3)[2]);
        assertThat(words.find("unsafe")).as(answer).isPresent();
        return words.get("message");
    }

    @Test
    void theFirstProcessThisToolAndWhatItCameFromAreNotTouched() throws Exception {
        try (HolderProcess holder = HolderProcess.start(ledger());
                HolderProcess other = HolderProcess.start(folder.resolve("other"))) {
            List<Long> own = new ArrayList<>(List.of(holder.process().pid()));
            Stream.iterate(ProcessHandle.current(), p -> p.parent().isPresent(), p -> p.parent()
                            .orElseThrow())
                    .map(ProcessHandle::pid)
                    .filter(pid -> pid != 1)
                    .forEach(own::add);
            assertThat(own).hasSizeGreaterThan(2);
            for (String kind : List.of("processKill", "processPause", "processSlow", "memoryLeak", "halt")) {
                assertThat(forbidden(holder, at(kind, 1))).contains("the first process of this host");
                for (long pid : own) {
                    assertThat(forbidden(holder, at(kind, pid)))
                            .contains("part of this tool, or what it was started from");
                }
                assertThat(forbidden(holder, at(kind, other.process().pid())))
                        .contains("holds or guards the faults of a run");
            }
            assertThat(ledger()).isEmptyDirectory();
        }
    }

    @Test
    void aHostWithADenyFileRefusesEverythingAndSaysWhy() throws Exception {
        Path deny = folder.resolve("deny");
        Process sleeper = new ProcessBuilder("sleep", "600").start();
        try (HolderProcess holder = HolderProcess.start(Map.of(DenyFile.VARIABLE, deny.toString()), ledger())) {
            Words order = at("processPause", sleeper.pid());
            assertThat(holder.ask("CHECK", order).get(0)).endsWith(" OK");
            assertThat(ledger()).isEmptyDirectory();
            Files.writeString(deny, "The year's end closes:\n\u001b[31m call 4711\n");
            assertThat(forbidden(holder, order))
                    .isEqualTo("this host refuses faults and load, " + deny
                            + " says: The year's end closes: [31m call 4711");
            assertThat(ProcessId.of(sleeper.pid()).isStopped()).isFalse();
        } finally {
            sleeper.destroyForcibly();
        }
    }

    @Test
    void aDenyFileForbidsAlsoWhereItCannotBeReadAndNoVariableTakesItAway() throws IOException {
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));
        assertThat(DenyFile.reason(dangling, Map.of()).orElseThrow()).contains("something that cannot be read");
        Path usual = Files.writeString(folder.resolve("usual"), " ");
        assertThat(DenyFile.reason(usual, Map.of(DenyFile.VARIABLE, "/none")).orElseThrow())
                .endsWith("says: nothing more");
        assertThat(DenyFile.reason(folder.resolve("none"), Map.of())).isEmpty();
    }

    private static Words occupation() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return Words.none()
                    .with("fault", "f1")
                    .with("kind", "portOccupation")
                    .with("port", free.getLocalPort());
        }
    }

    @Test
    void theSameIsNotDoneTwiceToTheSameThingButAnotherIsOrTheSameToAnother() throws Exception {
        try (HolderProcess first = HolderProcess.start(ledger());
                HolderProcess second = HolderProcess.start(ledger())) {
            Words one = occupation();
            first.begin(one);
            assertThat(forbidden(second, one))
                    .startsWith("the same is done to it by f1 of run run-1 (holds port " + one.get("port"))
                    .endsWith("wait for its end, or end it: chaos undo f1");
            assertThat(Ledger.open(ledger()).list().entries()).hasSize(1);
            second.begin(occupation());
            first.ask("UNDO", Words.none().with("fault", "f1"));
            second.begin(one.with("fault", "f2"));
        }
    }

    @Test
    void whatWasLeftBehindIsNamedWithItsUndo() throws Exception {
        try (HolderProcess first = HolderProcess.start(ledger());
                HolderProcess second = HolderProcess.start(ledger())) {
            Words order = occupation();
            first.begin(order);
            first.signal("STOP");
            first.guard().orElseThrow().destroyForcibly();
            first.signal("KILL");
            first.awaitEnd();
            assertThat(forbidden(second, order))
                    .startsWith("f1 of run run-1 was left behind there")
                    .contains("chaos undo f1");
        }
    }

    @Test
    void aProcessThatIsNotThereOrNotOursIsNoMatterOfSafety() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor(10, TimeUnit.SECONDS);
        try (HolderProcess holder = HolderProcess.start(ledger())) {
            await().atMost(HolderProcess.PATIENCE)
                    .until(() -> !ProcessHandle.of(ended.pid()).isPresent());
            String answer = holder.ask("CHECK", at("processKill", ended.pid())).get(0);
            assertThat(answer).contains(" ERROR ").doesNotContain("unsafe");
        }
    }
}
