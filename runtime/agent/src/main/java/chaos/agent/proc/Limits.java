package chaos.agent.proc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the kernel allows this process. */
public final class Limits {

    private static final String OPEN_FILES = "Max open files";

    private Limits() {}

    /** How many file descriptors it may have open. */
    public static long openFiles() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/limits"))) {
            if (line.startsWith(OPEN_FILES)) {
                String soft = line.substring(OPEN_FILES.length()).trim().split("\\s+", 2)[0];
                return soft.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(soft);
            }
        }
        throw new IOException("/proc/self/limits does not say '" + OPEN_FILES + "'");
    }
}
