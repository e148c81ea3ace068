package chaos.agent;

import static org.assertj.core.api.Assertions.assertThat;

import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import chaos.agent.ledger.Ledger;
import chaos.agent.line.Words;
import chaos.agent.proc.ProcessId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an undo does with entries that no holder of ours has written so. */
class UndoJobTest {

    @TempDir
    Path folder;

    private Entry entry(String fault, ProcessId holder) {
        return Entry.of(Words.none()
                .with("run", "run-1")
                .with("fault", fault)
                .with("kind", "diskFill")
                .with("since", 1)
                .with("holder", holder)
                .with("what", "fills a disk")
                .with("how", "deletes a file"));
    }

    @Test
    void anEntryThatCannotBeUsedKeepsNoOtherFromBeingUndone() throws IOException {
        Ledger ledger = Ledger.open(folder.resolve("ledger"));
        ProcessId gone = ProcessId.parse(Integer.MAX_VALUE + ":1");
        Entry good = entry("a-good", gone).with("file", folder.resolve("gone/never-made"));
        ledger.write(good);
        ledger.write(entry("b-unusable", gone));
        Map<Entry, Undo> results = new UndoJob(ledger).run(entry -> true);
        assertThat(results).hasSize(2);
        results.forEach((entry, undo) -> assertThat(undo.isClean())
                .as(undo.detail())
                .isEqualTo(entry.fault().equals("a-good")));
        assertThat(ledger.list().entries()).extracting(Entry::fault).containsExactly("b-unusable");
    }

    /** After a restart of the host, the pid and the start time of who was stopped may be another's. */
    @Test
    void aProcessOfThisBootIsNotTakenForOneOfAnEarlierBoot() throws Exception {
        Ledger ledger = Ledger.open(folder.resolve("ledger"));
        Process bystander = new ProcessBuilder("sleep", "300").start();
        try {
            new ProcessBuilder("kill", "-STOP", "" + bystander.pid()).start().waitFor();
            ProcessId same = ProcessId.of(bystander.pid());
            Words words = entry("a", same).facts().with("kind", "processPause").with("target", same);
            ledger.write(Entry.of(words.with("boot", "an-earlier-one")));
            assertThat(ledger.list().entries().get(0).holder().isAlive()).isFalse();
            assertThat(new UndoJob(ledger).run(entry -> true).values()).allMatch(Undo::isClean);
            assertThat(same.isStopped()).isTrue();
            assertThat(folder.resolve("ledger")).isEmptyDirectory();
        } finally {
            bystander.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void aProcessThatIsNoHolderIsNotEndedForOne() throws Exception {
        Ledger ledger = Ledger.open(folder.resolve("ledger"));
        Process bystander = new ProcessBuilder("sleep", "300").start();
        try {
            ledger.write(entry("a", ProcessId.of(bystander.pid())).with("file", folder.resolve("gone/never-made")));
            new UndoJob(ledger).run(entry -> true);
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        }
    }
}
