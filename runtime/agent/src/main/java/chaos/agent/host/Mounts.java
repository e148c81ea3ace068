package chaos.agent.host;

import chaos.agent.act.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** What kind of file system a folder is on, by the kernel's table of mounts. */
final class Mounts {

    private static final Set<String> IN_MEMORY = Set.of("tmpfs", "ramfs", "devtmpfs", "hugetlbfs");
    private static final int DEVICE = 2;

    private Mounts() {}

    /** Refuses a folder whose files are held in memory: there is no disk behind it. */
    static void mustBeOnDisk(String kind, Path folder) throws IOException, Refusal {
        Optional<String> type = type(folder);
        if (type.isPresent() && IN_MEMORY.contains(type.get())) {
            throw new Refusal(kind + ": " + folder + " is on a " + type.get()
                    + ", which is memory and no disk: let the target write to a disk");
        }
    }

    /** Its type; empty where its mount is not seen from here. */
    static Optional<String> type(Path folder) throws IOException {
        String device = majorAndMinor(FileId.device(folder));
        return Files.readAllLines(Path.of("/proc/self/mountinfo")).stream()
                .filter(line -> line.split(" ", -1)[DEVICE].equals(device))
                .map(line -> line.split(" - ", 2)[1].split(" ", 2)[0])
                .findFirst();
    }

    // As the C library packs them: makedev(3).
    private static String majorAndMinor(long device) {
        long major = device >>> 8 & 0xfff | device >>> 32 & ~0xfffL;
        long minor = device & 0xff | device >>> 12 & ~0xffL;
        return major + ":" + minor;
    }
}
