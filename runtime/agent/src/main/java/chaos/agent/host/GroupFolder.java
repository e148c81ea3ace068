package chaos.agent.host;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A control group's folder; its files cannot be deleted, only the folder, and that only when no process is in it. */
final class GroupFolder {

    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 50;

    private final Path path;

    GroupFolder(String path) {
        this.path = Path.of(path);
    }

    boolean isNamedAsOurs() {
        return String.valueOf(path.getFileName()).startsWith("chaos-");
    }

    boolean isUsed() throws IOException {
        return !processes().isEmpty();
    }

    /** Ends what is in it and removes it; false where it is still there after some seconds. */
    boolean remove() throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            endInside();
            if (isGone()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return false;
    }

    private void endInside() throws IOException {
        for (String pid : processes()) {
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private boolean isGone() throws IOException {
        try {
            Files.deleteIfExists(path);
            return true;
        } catch (DirectoryNotEmptyException strange) {
            throw strange;
        } catch (FileSystemException busy) {
            return false;
        }
    }

    private List<String> processes() throws IOException {
        try {
            return Files.readAllLines(path.resolve("cgroup.procs"));
        } catch (NoSuchFileException gone) {
            return List.of();
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
