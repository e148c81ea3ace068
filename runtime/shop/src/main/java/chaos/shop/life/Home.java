package chaos.shop.life;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder a shop lives in, held by one process at a time; the system lets go of it when the process ends in any way. */
public final class Home {
    private static final int TRIES = 50;
    private static final long PAUSE_NANOS = 50_000_000;

    private final FileChannel file;
    private final FileLock lock;

    private Home(FileChannel file, FileLock lock) {
        this.file = file;
        this.lock = lock;
    }

    /** Takes hold of the home, or refuses because another shop lives in it or it cannot be written. */
    public static Home take(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel file =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(file);
            if (lock == null) {
                throw new Refusal("a shop already lives in " + home + "; stop it, or choose another --home");
            }
            return new Home(file, lock);
        } catch (IOException e) {
            throw new Refusal("cannot live in " + home + ": " + e + "; choose another --home", e);
        }
    }

    /** The same once more, where another that has just ended may not have let go of it yet. */
    public static Home takeSoon(Path home) {
        for (int i = 0; i < TRIES; i++) {
            try {
                return take(home);
            } catch (Refusal held) {
                pause();
            }
        }
        return take(home);
    }

    private static void pause() {
        try {
            Clock.sleep(PAUSE_NANOS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException thisProcess) {
            return null;
        }
    }

    public void leave() throws IOException {
        lock.release();
        file.close();
    }
}
