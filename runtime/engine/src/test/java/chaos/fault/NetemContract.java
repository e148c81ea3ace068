package chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chaos.agent.ledger.Ledger;
import chaos.agent.net.Kernel;
import chaos.support.Needs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a fault must do that only {@code tc netem} can: begin and end without a trace where the kernel has it, and be
 * refused in clear words where it has not.
 */
abstract class NetemContract extends KindContract {

    @TempDir
    Path folder;

    @Test
    void isGoneOnUndoOrRefusedInClearWords() throws Exception {
        NetworkContract.needs();
        Needs.program("tc");
        HolderSettings settings = HolderSettings.of("run-1", Duration.ofMillis(250), Duration.ofSeconds(3), List.of())
                .withLedger(folder.resolve("ledger"));
        try (Victim victim = Victim.start(NetworkContract.ownNetwork(), VictimMain.class);
                LocalHolder holder = LocalHolder.start(settings, new Heard())) {
            String before = NetworkContract.state(victim.pid());
            FaultOrder order =
                    new FaultOrder("fault-1", kind().exampleCall(), victim.target(Optional.empty()), Optional.empty());
            if (Kernel.running().hasQueue("netem")) {
                holder.begin(order);
                assertThat(NetworkContract.state(victim.pid())).contains("netem");
                assertThat(holder.undo("fault-1").clean()).isTrue();
            } else {
                assertThatThrownBy(() -> holder.begin(order))
                        .hasMessage(kind().name() + ": this kernel has no netem (CONFIG_NET_SCH_NETEM)");
            }
            assertThat(NetworkContract.state(victim.pid())).isEqualTo(before);
            assertThat(Ledger.open(folder.resolve("ledger")).list().entries()).isEmpty();
        }
    }
}
