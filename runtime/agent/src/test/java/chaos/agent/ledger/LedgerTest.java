package chaos.agent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chaos.agent.line.Words;
import chaos.agent.proc.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    @TempDir
    Path folder;

    private static Entry entry(String fault, long since) throws IOException {
        return Entry.of(Words.none()
                .with("run", "run-1")
                .with("fault", fault)
                .with("kind", "diskFill")
                .with("since", since)
                .with("holder", ProcessId.self())
                .with("what", "fills a disk")
                .with("how", "deletes a file"));
    }

    private Ledger ledger() throws IOException {
        return Ledger.open(folder.resolve("state/ledger"));
    }

    private Path file(String name) {
        return folder.resolve("state/ledger").resolve(name);
    }

    @Test
    void isOpenToItsOwnerOnly() throws IOException {
        ledger().write(entry("fill-1", 1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(""))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(file("run-1@fill-1@" + ProcessId.self() + ".fault"))))
                .isEqualTo("rw-------");
    }

    /** Two runs that began in the same second, in different folders, may have the same name. */
    @Test
    void keepsFaultsOfTheSameNameApartByTheirHolders() throws IOException {
        Ledger ledger = ledger();
        Entry ours = entry("fill-1", 1);
        Entry theirs = ours.with("holder", ProcessId.parse("4711:1"));
        ledger.write(ours);
        ledger.write(theirs);
        assertThat(ledger.list().entries()).hasSize(2);
        ledger.request(theirs);
        assertThat(ledger.isRequested(ours)).isFalse();
        ledger.remove(theirs);
        assertThat(ledger.holds(ours)).isTrue();
        assertThat(ledger.list().entries()).hasSize(1);
    }

    @Test
    void oneFileThatIsNoTextKeepsNoOtherFromBeingRead() throws IOException {
        Ledger ledger = ledger();
        ledger.write(entry("fill-1", 1));
        Path garbage = Files.write(file("old@x.fault"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 'x'});
        Files.setPosixFilePermissions(garbage, PosixFilePermissions.fromString("rw-------"));
        assertThat(ledger.list().entries()).hasSize(1);
        assertThat(ledger.list().refused()).singleElement().asString().contains("old@x.fault");
    }

    @Test
    void givesBackWhatWasWrittenOldestFirst() throws IOException {
        Ledger ledger = ledger();
        ledger.write(entry("b", 2));
        ledger.write(entry("a", 1).with("file", "/x y"));
        assertThat(ledger.list().entries()).extracting(Entry::fault).containsExactly("a", "b");
        assertThat(ledger.list().entries().get(0).facts().get("file")).isEqualTo("/x y");
        ledger.request(entry("a", 1));
        assertThat(ledger.isRequested(entry("a", 1))).isTrue();
        ledger.remove(entry("a", 1));
        ledger.remove(entry("a", 1));
        ledger.remove(entry("b", 2));
        assertThat(file("")).isEmptyDirectory();
    }

    @Test
    void readsAnEntryAgainWithWhatWasAdded() throws IOException {
        Entry first = entry("a", 1);
        ledger().write(first);
        ledger().write(first.with("inode", 7));
        assertThat(ledger().current(first).facts().get("inode")).isEqualTo("7");
    }

    @Test
    void isNotMadeByLooking() throws IOException {
        assertThat(Ledger.find(folder.resolve("none"))).isEmpty();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void refusesALedgerThatOthersCanWrite() throws IOException {
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxr-x"));
        assertThatThrownBy(() -> Ledger.open(open)).hasMessageContaining("is open to others (mode 775)");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("real")));
        assertThatThrownBy(() -> Ledger.open(link)).hasMessageContaining("is not a directory but a symbolic link");
    }

    @Test
    void leavesWhatItDoesNotBelieveAloneAndTells() throws IOException {
        Ledger ledger = ledger();
        ledger.write(entry("good", 1));
        Path outside =
                Files.writeString(folder.resolve("outside"), entry("evil", 1).print());
        Files.createSymbolicLink(file("run-1@link.fault"), outside);
        Path loose = Files.copy(outside, file("run-1@loose.fault"));
        Files.setPosixFilePermissions(loose, PosixFilePermissions.fromString("rw-rw-rw-"));
        Path torn = Files.writeString(file("run-1@torn.fault"), "run=run-1\nfau");
        Files.setPosixFilePermissions(torn, PosixFilePermissions.fromString("rw-------"));

        assertThat(ledger.list().entries()).extracting(Entry::fault).containsExactly("good");
        assertThat(ledger.list().refused())
                .anyMatch(problem -> problem.endsWith("link.fault is not a file but a symbolic link"))
                .anyMatch(problem -> problem.contains("loose.fault is open to others (mode 666)"))
                .anyMatch(problem -> problem.contains("torn.fault is no ledger entry"))
                .hasSize(3);
    }

    @Test
    void sweepsWhatADeadWriterLeftAsideAndNothingElse() throws IOException {
        Ledger ledger = ledger();
        Files.createFile(file(".new-" + Integer.MAX_VALUE + ":1-run-1@a.fault"));
        Path own = Files.createFile(file(".new-" + ProcessId.self() + "-run-1@b.fault"));
        ledger.sweep();
        assertThat(file("")).isDirectoryContaining(own::equals);
        assertThat(ledger.list().entries()).isEmpty();
        assertThat(ledger.list().refused()).isEmpty();
        assertThat(Files.list(file("")).count()).isEqualTo(1);
    }

    @Test
    void isWhereTheUserSaysOrWhereTheUserMayWrite() {
        assertThat(LedgerPlace.of(Map.of("CHAOS_LEDGER", "/x", "HOME", "/home/u"), true))
                .hasToString("/x");
        assertThat(LedgerPlace.of(Map.of("HOME", "/home/u"), true)).hasToString("/var/lib/chaos/ledger");
        assertThat(LedgerPlace.of(Map.of("HOME", "/home/u"), false)).hasToString("/home/u/.local/state/chaos/ledger");
    }
}
