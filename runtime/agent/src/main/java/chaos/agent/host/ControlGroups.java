package chaos.agent.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The control groups that limit the memory of this process: its own, and all that this one is in; of both versions. */
final class ControlGroups {

    private static final int ROOT = 3;
    private static final int MOUNT = 4;

    private final Path root;

    private ControlGroups(Path root) {
        this.root = root;
    }

    static ControlGroups below(Path root) {
        return new ControlGroups(root);
    }

    /** What is left in each that has a limit. */
    List<MemoryRoom> memory() throws IOException {
        List<MemoryRoom> rooms = new ArrayList<>();
        for (String line : Files.readAllLines(root.resolve("proc/self/cgroup"))) {
            String[] parts = line.split(":", 3);
            boolean first = List.of(parts[1].split(",", -1)).contains("memory");
            if (first || parts[1].isEmpty()) {
                rooms(parts[2], first, rooms);
            }
        }
        return rooms;
    }

    private void rooms(String group, boolean first, List<MemoryRoom> rooms) throws IOException {
        Optional<String[]> mount = mount(first);
        if (mount.isEmpty()) {
            return;
        }
        Path top = root.resolve(mount.get()[MOUNT].substring(1));
        String base = mount.get()[ROOT];
        String below = group.startsWith(base) ? group.substring(base.length()) : "";
        Path folder = top.resolve(below.startsWith("/") ? below.substring(1) : below);
        while (folder != null && folder.startsWith(top)) {
            room(folder, first).ifPresent(rooms::add);
            folder = folder.getParent();
        }
    }

    /** The fields of the mount of version 1's memory controller, or of version 2. */
    private Optional<String[]> mount(boolean first) throws IOException {
        return Files.readAllLines(root.resolve("proc/self/mountinfo")).stream()
                .map(line -> line.split(" - ", 2))
                .filter(halves -> first
                        ? halves[1].startsWith("cgroup ") && halves[1].contains("memory")
                        : halves[1].startsWith("cgroup2 "))
                .map(halves -> halves[0].split(" ", -1))
                .findFirst();
    }

    // What caches of files use can be taken back from those that are not in use.
    private static Optional<MemoryRoom> room(Path folder, boolean first) throws IOException {
        Path limit = folder.resolve(first ? "memory.limit_in_bytes" : "memory.max");
        String most = Files.isReadable(limit) ? Files.readString(limit).trim() : "max";
        if (most.equals("max") || Long.parseLong(most) > Long.MAX_VALUE / 2) {
            return Optional.empty();
        }
        Path usage = folder.resolve(first ? "memory.usage_in_bytes" : "memory.current");
        long used = Long.parseLong(Files.readString(usage).trim());
        long cached = stat(folder, first ? "total_inactive_file " : "inactive_file ");
        long total = Long.parseLong(most);
        return Optional.of(new MemoryRoom("the control group " + folder, total, total - used + cached));
    }

    private static long stat(Path folder, String name) throws IOException {
        @Nullable String found = null;
        for (String line : Files.readAllLines(folder.resolve("memory.stat"))) {
            found = line.startsWith(name) ? line.substring(name.length()) : found;
        }
        return found == null ? 0 : Long.parseLong(found);
    }
}
