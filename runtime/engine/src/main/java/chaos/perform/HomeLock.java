package chaos.perform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets one runbook at a time change the homes of bundled targets, among all programs of the machine; a killed one's lock is
 * free at once. {@code HOME/.runbook.lock} tells who holds it, and stays when nobody does.
 */
final class HomeLock implements AutoCloseable {

    private static final String FILE = ".runbook.lock";

    private final String run;
    private final Consumer<String> warn;
    private final Set<Path> real = new HashSet<>();
    private final List<FileChannel> held = new ArrayList<>();

    private HomeLock(String run, Consumer<String> warn) {
        this.run = run;
        this.warn = warn;
    }

    /**
     * Takes all that are there, or none. Where a lock cannot be made it is done without, since a full disk may be what the
     * runbook mends.
     *
     * @param run whom another one is told of
     * @param warn told why it is done without
     * @throws HeldException where another one changes one of them
     */
    static HomeLock take(SortedSet<Path> homes, String run, Consumer<String> warn) throws HeldException {
        HomeLock lock = new HomeLock(run, warn);
        try {
            for (Path home : homes) {
                lock.take(home);
            }
            return lock;
        } catch (HeldException e) {
            lock.close();
            throw e;
        }
    }

    private void take(Path home) throws HeldException {
        if (!Files.isDirectory(home)) {
            return;
        }
        try {
            if (!real.add(home.toRealPath())) {
                return;
            }
            FileChannel file = FileChannel.open(
                    home.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            held.add(file);
            if (tried(file) == null) {
                throw new HeldException(home, read(file));
            }
            note(file);
        } catch (IOException e) {
            warn.accept("other runbooks cannot be kept away from " + home + " meanwhile: " + e.getMessage());
        }
    }

    private static @Nullable FileLock tried(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private static String read(FileChannel file) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(1024);
        file.read(text, 0);
        return StandardCharsets.UTF_8.decode(text.flip()).toString().strip();
    }

    private void note(FileChannel file) throws IOException {
        file.truncate(0);
        String text = "run " + run + ", process " + ProcessHandle.current().pid() + "\n";
        file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Override
    public void close() {
        for (FileChannel file : held) {
            try {
                file.close();
            } catch (IOException e) {
                warn.accept("a lock could not be given back: " + e.getMessage());
            }
        }
        held.clear();
    }

    /** Another runbook changes the home. */
    static final class HeldException extends Exception {

        private static final long serialVersionUID = 1L;

        HeldException(Path home, String holder) {
            super("another runbook is changing " + home + " (" + (holder.isEmpty() ? "it did not say which" : holder)
                    + "); let it come to its end, or end it with 'chaos stop', and run this one again");
        }
    }
}
