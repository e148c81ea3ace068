package chaos.target;

import chaos.quantity.Size;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line that starts a shop.
 *
 * @param java the java command
 * @param classPath the shop's jar and what it needs
 */
public record ShopCommand(Path java, String classPath) {
    private static final String MOUNT_THEN_RUN = "mount -t tmpfs -o size=\"$1\",mode=755 chaos-shop \"$2/disk\""
            + " && mkdir \"$2/disk/data\" \"$2/disk/logs\""
            + " && mount --bind \"$2/disk/data\" \"$2/data\" && mount --bind \"$2/disk/logs\" \"$2/logs\""
            + " && shift 2 && exec \"$@\"";

    private static final String THERE_THEN_RUN = "cd \"$1\" && shift && exec \"$@\"";

    /** A shop that ends with its standard input, soon. */
    List<String> leased(Path home, ShopSettings settings) {
        List<String> line = new ArrayList<>();
        settings.disk().ifPresent(size -> line.addAll(onDiskOfItsOwn(size, home)));
        line.addAll(plain(home, settings));
        line.addAll(List.of("--lease", "stdin", "--drain", "1s"));
        return line;
    }

    /** A shop that stands alone, also without the terminal it was started from. */
    List<String> detached(Path home, ShopSettings settings) {
        List<String> line = new ArrayList<>(List.of("setsid"));
        line.addAll(plain(home, settings));
        return line;
    }

    /** The same that takes the place of another, on that one's disk. */
    List<String> leasedAfter(long pid, Path home, ShopSettings settings) {
        List<String> line = new ArrayList<>();
        if (settings.disk().isPresent()) {
            line.addAll(onDiskOf(pid, home));
        }
        line.addAll(plain(home, settings));
        line.addAll(List.of("--lease", "stdin", "--drain", "1s", "--take-over"));
        return line;
    }

    /** A shop that stands alone and takes the place of the one that lives in the home. */
    List<String> detachedAfter(Path home, ShopSettings settings) {
        List<String> line = detached(home, settings);
        line.add("--take-over");
        return line;
    }

    private static List<String> onDiskOf(long pid, Path home) {
        List<String> line = new ArrayList<>(List.of("nsenter", "-t", "" + pid, "-m"));
        if (!isRoot()) {
            line.addAll(List.of("-U", "--preserve-credentials"));
        }
        line.addAll(List.of("sh", "-c", THERE_THEN_RUN, "sh", home.toString()));
        return line;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /**
     * Data and logs are on it. The file system is mounted in a mount namespace of the shop's own, so that it is gone with the shop, whatever that
     * ended of; without root a user namespace allows it. Each step replaces itself by the next: the pid stays the same.
     */
    private static List<String> onDiskOfItsOwn(Size size, Path home) {
        return List.of(
                "unshare",
                isRoot() ? "-m" : "-rm",
                "sh",
                "-c",
                MOUNT_THEN_RUN,
                "sh",
                "" + size.bytes(),
                home.toString());
    }

    private List<String> plain(Path home, ShopSettings s) {
        List<String> line = new ArrayList<>(List.of(java.toString()));
        line.addAll(List.of("-Xms" + s.heapMib() + "m", "-Xmx" + s.heapMib() + "m", "-XX:+UseSerialGC"));
        line.addAll(List.of("-XX:ActiveProcessorCount=" + s.cpus(), "-XX:+ExitOnOutOfMemoryError"));
        line.addAll(List.of("-XX:+DisplayVMOutputToStderr", "--enable-native-access=ALL-UNNAMED"));
        line.addAll(List.of("-cp", classPath, "chaos.shop.Shop", "--home", home.toString()));
        line.addAll(List.of("--port", "" + s.port(), "--control-port", "" + s.controlPort()));
        s.host().ifPresent(address -> line.addAll(List.of("--host", address)));
        s.jdbc().ifPresent(url -> line.addAll(List.of("--jdbc", url)));
        s.messages().ifPresent(m -> {
            line.addAll(List.of("--message-queue", "" + m.places(), "--message-tries", "" + m.tries()));
            line.addAll(List.of("--message-work", m.work().toNanos() / 1000 + "us"));
        });
        s.release().ifPresent(id -> line.addAll(List.of("--release", id)));
        s.workers().ifPresent(n -> line.addAll(List.of("--workers", "" + n)));
        s.workerQueue().ifPresent(n -> line.addAll(List.of("--worker-queue", "" + n)));
        s.refusingBeyond().ifPresent(n -> line.addAll(List.of("--max-connections", "" + n, "--when-full", "refuse")));
        s.backlog().ifPresent(n -> line.addAll(List.of("--backlog", "" + n)));
        s.work().forEach((path, time) -> line.addAll(List.of("--work", path + "=" + time.toNanos() / 1000 + "us")));
        return line;
    }
}
