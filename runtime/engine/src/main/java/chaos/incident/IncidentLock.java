package chaos.incident;

import chaos.journal.RunClock;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets one writer at a time change something, among all programs of the machine; a killed one's lock is free at once. */
final class IncidentLock implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final FileChannel file;

    private IncidentLock(FileChannel file) {
        this.file = file;
    }

    /** Waits until the lock is ours. */
    static IncidentLock take(Path path, RunClock clock) throws IOException, IncidentException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            await(file, path, clock);
            return new IncidentLock(file);
        } catch (IOException | IncidentException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static void await(FileChannel file, Path path, RunClock clock) throws IOException, IncidentException {
        long end = clock.nanos() + PATIENCE.toNanos();
        while (tried(file) == null) {
            if (clock.nanos() >= end || !paused(clock)) {
                throw new IncidentException(
                        "another command has been changing this incident for " + PATIENCE.toSeconds() + " s",
                        "Look what holds " + path + ", or try again.");
            }
        }
    }

    private static @Nullable FileLock tried(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private static boolean paused(RunClock clock) {
        try {
            clock.pause(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
