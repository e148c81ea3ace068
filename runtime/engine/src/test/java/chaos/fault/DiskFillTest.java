package chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chaos.agent.ledger.Entry;
import chaos.plan.FaultCall;
import chaos.quantity.Percent;
import chaos.quantity.Size;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DiskFillTest extends FaultContract {

    @Override
    FaultKind kind() {
        return new DiskFill();
    }

    @Override
    boolean isThere(Entry entry, Begun begun) {
        return Files.exists(Path.of(entry.facts().get("file")));
    }

    @Test
    void isToldASizeOrAPercentageAndNotBoth() {
        FaultCall both = new FaultCall("diskFill", Map.of("size", new Size(1), "percent", new Percent(50)));
        assertThat(kind().problem(both))
                .contains(
                        "diskFill: it is told a size, a percentage or what it leaves, got diskFill(percent 50 %, size 1 B)");
    }

    @Test
    void isToldByNameWhatItLeaves() {
        FaultCall call = HostWords.diskFill(null, Map.of("leaving", new Size(40_000_000)));
        assertThat(kind().does(call)).endsWith("with a file, until 40 MB are left");
        assertThatThrownBy(() -> HostWords.diskFill(null, Map.of("leavin", new Size(5))))
                .hasMessage("diskFill: what it is told by name is leaving and reserve, got leavin");
    }

    @Test
    void saysWhatItLacks() {
        FaultTarget nowhere = new FaultTarget(URI.create("http://127.0.0.1:1"), OptionalLong.of(2), Optional.empty());
        assertThatThrownBy(() -> kind().aim(nowhere))
                .hasMessage(
                        "diskFill needs the directory that the target writes to, and it is not known: add .data(..) to the"
                                + " target");
        assertThatThrownBy(() ->
                        new CpuSpike().aim(new FaultTarget(nowhere.uri(), OptionalLong.empty(), Optional.empty())))
                .hasMessageContaining("cpuSpike needs the target's process");
    }
}
