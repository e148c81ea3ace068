package chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every fault must do that nothing undoes. */
abstract class OneWayContract extends KindContract {

    @TempDir
    Path folder;

    private final Heard heard = new Heard();

    /** Returns when it is done, by the kernel's word. */
    abstract void awaitDone(Entry entry, Victim victim);

    /** What its undo says of what stays. */
    abstract String stays();

    @Test
    void namesItsRemedy() {
        assertThat(kind().remedy())
                .hasValueSatisfying(remedy -> assertThat(remedy).contains("bin/chaos runbook restart"));
        assertThat(Path.of("../../runbooks/restart.groovy")).isRegularFile();
        assertThat(kind().undoneBy(kind().exampleCall())).startsWith("nothing; ");
    }

    /** An undo leaves nothing of ours but what it says, and is no failure: the script has consented. */
    @Test
    void isDoneAndItsUndoSaysWhatStays() throws Exception {
        Path ledger = folder.resolve("ledger");
        HolderSettings settings = HolderSettings.of("run-1", Duration.ofMillis(250), Duration.ofSeconds(3), List.of())
                .withLedger(ledger);
        try (Victim victim = Victim.start(VictimMain.class);
                LocalHolder holder = LocalHolder.start(settings, heard)) {
            holder.begin(
                    new FaultOrder("fault-1", kind().exampleCall(), victim.target(Optional.empty()), Optional.empty()));
            List<Entry> entries = Ledger.open(ledger).list().entries();
            entries.forEach(entry -> awaitDone(entry, victim));
            Undone undone = holder.undo("fault-1");
            assertThat(undone.clean()).as("%s", undone).isTrue();
            assertThat(undone.detail()).contains(stays());
            await().atMost(PATIENCE)
                    .until(() -> Ledger.open(ledger).list().entries().isEmpty());
        }
    }
}
