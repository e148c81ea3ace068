package chaos.agent.ledger;

import chaos.agent.proc.ProcessId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A directory with a file for each fault that may have begun and is not known to be undone. An entry is whole or it is
 * not there: it is written aside, forced to disk, then renamed, and the directory is forced too.
 */
public final class Ledger {

    private static final FileAttribute<?> OWNER_ONLY_DIRECTORY = permissions("rwx------");
    private static final FileAttribute<?> OWNER_ONLY = permissions("rw-------");
    private static final String ASIDE = ".new-";

    private final Path directory;

    private Ledger(Path directory) {
        this.directory = directory;
    }

    /** Opens a ledger, making it where it is missing; refuses one that others could have written. */
    public static Ledger open(Path directory) throws IOException {
        Path parent = directory.toAbsolutePath().getParent();
        if (!Files.exists(directory) && parent != null) {
            Files.createDirectories(parent);
            Files.createDirectories(directory, OWNER_ONLY_DIRECTORY);
        }
        return checked(directory);
    }

    /** Opens a ledger to look at it or to undo; nothing is made, and where none was ever begun there is none. */
    public static Optional<Ledger> find(Path directory) throws IOException {
        return Files.exists(directory, LinkOption.NOFOLLOW_LINKS) ? Optional.of(checked(directory)) : Optional.empty();
    }

    private static Ledger checked(Path directory) throws IOException {
        String problem = Owned.directoryProblem(directory);
        if (problem != null) {
            throw new IOException("the ledger is refused: " + problem);
        }
        return new Ledger(directory);
    }

    public Path directory() {
        return directory;
    }

    /** Writes an entry, or writes it anew; on disk when this returns. */
    public void write(Entry entry) throws IOException {
        Path aside = directory.resolve(ASIDE + ProcessId.self() + "-" + entry.fileName());
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        try (FileChannel file = FileChannel.open(aside, options, OWNER_ONLY)) {
            file.write(ByteBuffer.wrap(entry.print().getBytes(StandardCharsets.UTF_8)));
            file.force(true);
        } catch (IOException full) {
            Files.deleteIfExists(aside);
            throw full;
        }
        Files.move(aside, directory.resolve(entry.fileName()), StandardCopyOption.ATOMIC_MOVE);
        force();
    }

    /** Takes an entry away, with the request for its undo; on disk when this returns. */
    public void remove(Entry entry) throws IOException {
        Files.deleteIfExists(directory.resolve(entry.fileName()));
        Files.deleteIfExists(directory.resolve(entry.requestName()));
        force();
    }

    /** The file of an entry. */
    public Path file(Entry entry) {
        return directory.resolve(entry.fileName());
    }

    public boolean holds(Entry entry) {
        return Files.exists(file(entry));
    }

    /** The entry as it is now: facts may have been added since it was first written. */
    public Entry current(Entry entry) throws IOException {
        Path file = directory.resolve(entry.fileName());
        return Files.exists(file) && Owned.fileProblem(file) == null ? Entry.parse(Files.readString(file)) : entry;
    }

    /** Asks the living holder of an entry to undo it. */
    public void request(Entry entry) throws IOException {
        Path request = directory.resolve(entry.requestName());
        if (!Files.exists(request)) {
            Files.createFile(request, OWNER_ONLY);
        }
    }

    public boolean isRequested(Entry entry) {
        return Files.exists(directory.resolve(entry.requestName()));
    }

    /** Reads all entries; what cannot be believed or read is left alone and told. */
    public Listing list() throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.fault")) {
            for (Path file : files) {
                read(file, entries, refused);
            }
        }
        entries.sort(Comparator.comparingLong(Entry::since).thenComparing(Entry::fault));
        return new Listing(entries, refused);
    }

    private static void read(Path file, List<Entry> entries, List<String> refused) throws IOException {
        if (file.getFileName().toString().startsWith(ASIDE)) {
            return;
        }
        try {
            String problem = Owned.fileProblem(file);
            if (problem == null) {
                entries.add(Entry.parse(Files.readString(file)));
            } else {
                refused.add(problem);
            }
        } catch (NoSuchFileException undoneMeanwhile) {
            // Another undo was quicker.
        } catch (IllegalArgumentException broken) {
            refused.add(file + " is no ledger entry: " + broken.getMessage());
        } catch (IOException unreadable) {
            // One bad file must not keep all the others from being undone.
            refused.add(file + " cannot be read: " + unreadable);
        }
    }

    /** Removes what writers left aside that died while they wrote. */
    public void sweep() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, ASIDE + "*")) {
            for (Path file : files) {
                String[] parts =
                        file.getFileName().toString().substring(ASIDE.length()).split("-", 2);
                if (!ProcessId.parse(parts[0]).isAlive()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private void force() throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }
}
