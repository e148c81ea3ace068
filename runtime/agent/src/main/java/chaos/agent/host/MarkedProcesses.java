package chaos.agent.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The processes whose command line holds a mark that nobody else could know. */
final class MarkedProcesses {

    private static final int LOOKS = 100;
    private static final long LOOK_MILLIS = 20;

    private final String mark;

    MarkedProcesses(String mark) {
        this.mark = mark;
    }

    /** Kills them, and says whether none is left. */
    boolean end() throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            List<Long> left = find();
            if (left.isEmpty()) {
                return true;
            }
            left.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
            rest();
        }
        return find().isEmpty();
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** A dead one whose parent has not asked yet has no command line any more. */
    List<Long> find() throws IOException {
        List<Long> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (isMarked(process)) {
                    found.add(Long.parseLong(process.getFileName().toString()));
                }
            }
        }
        return found;
    }

    // As a word of its own: a tool that looks for the mark may have it in a longer one.
    private boolean isMarked(Path process) {
        try {
            String command = new String(Files.readAllBytes(process.resolve("cmdline")), ISO_8859_1);
            return List.of(command.split("\0", -1)).contains(mark);
        } catch (IOException gone) {
            return false;
        }
    }

    @Override
    public String toString() {
        return mark;
    }
}
