package chaos.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What HotSpot's attach listener leaves in {@code /tmp}, whatever the temporary folder is called, where its JVM is killed. */
final class AttachFiles {
    private static final List<String> BEGINS = List.of(".java_pid", ".attach_pid");

    private AttachFiles() {}

    /** Deletes those of a process of ours when it has ended; while it lives they are in use. */
    static void deleteAfter(Process process) {
        var unused = process.onExit().thenAccept(ended -> delete(ended.pid()));
    }

    private static void delete(long pid) {
        for (String begin : BEGINS) {
            try {
                Files.deleteIfExists(Path.of("/tmp", begin + pid));
            } catch (IOException notOurs) {
                // It is another user's then, and not of this process.
            }
        }
    }
}
