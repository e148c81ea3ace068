package chaos.target.cgroup;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mounted tree of control groups, from a line of {@code /proc/self/mountinfo} (proc(5)).
 *
 * @param root which part of the tree is mounted
 * @param point where
 * @param controllers the controllers of a tree of version 1; what else stands there does no harm
 */
record Mount(Layout layout, String root, Path point, String controllers) {
    private static final int ROOT = 3;
    private static final int POINT = 4;

    /** Those among the lines that are trees of control groups. */
    static Stream<Mount> parse(String mountinfo) {
        return mountinfo.lines().map(Mount::of).flatMap(Optional::stream);
    }

    private static Optional<Mount> of(String line) {
        String[] halves = line.split(" - ", 2);
        String[] fields = halves[0].split(" ");
        String[] kind = halves.length == 2 ? halves[1].split(" ") : new String[0];
        if (fields.length <= POINT || kind.length < 3 || !kind[0].startsWith("cgroup")) {
            return Optional.empty();
        }
        Layout layout = kind[0].equals("cgroup2") ? Layout.V2 : Layout.V1;
        return Optional.of(new Mount(layout, fields[ROOT], Path.of(fields[POINT]), kind[2]));
    }

    boolean has(Controller controller) {
        return layout == Layout.V1 && Arrays.asList(controllers.split(",")).contains(controller.word());
    }

    /** The folder of a group, by its path in the tree; empty where that part of the tree is not mounted. */
    Optional<Path> folder(String path) {
        if (root.equals("/")) {
            return Optional.of(point.resolve(path.substring(1)));
        }
        return path.equals(root) || path.startsWith(root + "/")
                ? Optional.of(point.resolve(path.substring(root.length()).replaceFirst("^/", "")))
                : Optional.empty();
    }
}
