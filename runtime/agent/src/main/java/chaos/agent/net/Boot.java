package chaos.agent.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** This start of the kernel: rules and queues end with it. */
final class Boot {

    private Boot() {}

    static String id() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).trim();
    }
}
