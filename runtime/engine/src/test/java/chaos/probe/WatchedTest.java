package chaos.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import chaos.journal.SystemClock;
import chaos.plan.Origin;
import chaos.plan.Signal;
import chaos.plan.Watch;
import chaos.quantity.Dimension;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedTest {

    private final SystemClock clock = new SystemClock();

    @TempDir
    Path folder;

    @Test
    void aFileIsWatchedBySize() throws IOException {
        Path file = folder.resolve("a.log");
        WatchedFile probe =
                new WatchedFile(watch(new Watch.FileSize(file.toString())), new Watch.FileSize(file.toString()));
        assertThatThrownBy(() -> probe.take(0)).hasMessage("there is no file " + file);
        Files.writeString(file, "12345");
        assertThat(probe.take(0)).containsOnly(entry("mine", 5.0));
    }

    @ParameterizedTest
    @CsvSource({
        "42,42",
        "' 42\n',42",
        "'total 17 of 20',17",
        "load: -1.5e3,-1500",
        "'a1 b2 7.25%',7.25",
        "'v1.2.3 then +9',9",
        "'1,5',1"
    })
    void theFirstNumberOfACommandCounts(String printed, double meant) throws IOException {
        assertThat(command("printf", "%s", printed).take(0)).containsOnly(entry("mine", meant));
    }

    @Test
    void aCommandWithoutANumberIsAProblem() {
        assertThatThrownBy(() -> command("echo", "no number here").take(0))
                .isInstanceOf(IOException.class)
                .hasMessage("the command printed no number, but 'no number here'");
    }

    @Test
    void aCommandThatFailsIsAProblem() {
        assertThatThrownBy(() -> command("sh", "-c", "echo 5; exit 3").take(0)).hasMessageContaining("ended with 3");
        assertThatThrownBy(() -> command("no-such-command-here").take(0)).isInstanceOf(IOException.class);
    }

    @Test
    void aCommandThatIsNotDoneIsKilledWithItsChildren() throws IOException {
        Path pids = folder.resolve("pids");
        assertThatThrownBy(
                        () -> command("sh", "-c", "sleep 600 & echo $! > " + pids + "; echo $$ >> " + pids + "; wait")
                                .take(0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was not done after 1000 ms");
        List<String> all = Files.readAllLines(pids);
        assertThat(all).hasSize(2);
        await().until(() -> all.stream().map(Long::parseLong).noneMatch(pid -> ProcessHandle.of(pid)
                .map(ProcessHandle::isAlive)
                .orElse(false)));
    }

    @Test
    void aCommandThatPrintsForEverIsGivenUp() {
        assertThatThrownBy(() -> command("yes").take(0)).hasMessageContaining("was not done after 1000 ms");
    }

    @Test
    void aCommandThatPrintsMuchIsReadAtItsBegin() throws IOException {
        assertThat(command("sh", "-c", "echo 7; head -c 3000000 /dev/zero").take(0))
                .containsOnly(entry("mine", 7.0));
    }

    @Test
    void eachKindOfSourceHasAProbeAtItsOwnRate() {
        ProbeTarget target = new ProbeTarget(
                URI.create("http://127.0.0.1:1"), OptionalLong::empty, Optional.empty(), Optional::empty);
        List<Watch> watches = List.of(
                watch(new Watch.FileSize("/x")),
                watch(new Watch.CommandNumber(List.of("true"))),
                watch(new Watch.Metric("m", Map.of())));
        List<Probe> probes = Probes.of(target, watches);
        assertThat(probes)
                .filteredOn(p -> p.name().equals("watch mine"))
                .hasSize(3)
                .allMatch(p -> p.every().equals(Duration.ofMillis(700)));
        assertThat(probes)
                .filteredOn(p -> !p.name().startsWith("watch"))
                .extracting(Probe::name)
                .doesNotHaveDuplicates();
    }

    private WatchedCommand command(String... line) {
        Watch.CommandNumber source = new Watch.CommandNumber(List.of(line));
        return new WatchedCommand(watch(source), source, clock);
    }

    private static Watch watch(Watch.Source source) {
        return new Watch(new Signal("mine", Dimension.COUNT), source, Duration.ofMillis(700), new Origin("a-test", 1));
    }
}
