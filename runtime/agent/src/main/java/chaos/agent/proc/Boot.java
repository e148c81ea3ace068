package chaos.agent.proc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The time since this host was started: pids and start times mean nothing beyond it, as both begin anew. */
public final class Boot {

    private static final Path PLACE = Path.of("/proc/sys/kernel/random/boot_id");

    private Boot() {}

    /** What tells this one from all others. */
    public static String id() {
        try {
            return Files.readString(PLACE).trim();
        } catch (IOException untold) {
            return "untold";
        }
    }
}
