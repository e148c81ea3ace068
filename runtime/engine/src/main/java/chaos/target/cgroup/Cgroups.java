package chaos.target.cgroup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where this process could make control groups, from what {@code /proc} says of it. Looks only, and touches nothing. */
public final class Cgroups {
    private final String own;
    private final List<Mount> mounts;

    /**
     * @param own the text of {@code /proc/self/cgroup}
     * @param mountinfo the text of {@code /proc/self/mountinfo}
     */
    Cgroups(String own, String mountinfo) {
        this.own = own;
        this.mounts = Mount.parse(mountinfo).toList();
    }

    /** Those of this process; none where it is not Linux. */
    public static Cgroups ofThisProcess() {
        try {
            return new Cgroups(
                    Files.readString(Path.of("/proc/self/cgroup")), Files.readString(Path.of("/proc/self/mountinfo")));
        } catch (IOException notLinux) {
            return new Cgroups("", "");
        }
    }

    /** Version 1 where the controller is there, else version 2: the kernel gives a controller to one of them only. */
    Found find(Controller controller) {
        Optional<Mount> first = mounts.stream().filter(m -> m.has(controller)).findFirst();
        Optional<Mount> second =
                mounts.stream().filter(m -> m.layout() == Layout.V2).findFirst();
        if (first.isPresent()) {
            return below(first.get(), pathOf(controller.word()), controller);
        }
        return second.map(mount -> inOneTree(mount, controller))
                .orElse(Found.nowhere("no tree of control groups with " + controller.word() + " is mounted here"));
    }

    private static Found below(Mount mount, Optional<String> path, Controller controller) {
        return path.flatMap(mount::folder)
                .map(folder -> ifWritable(mount.layout(), folder))
                .orElse(Found.nowhere("this process is in no control group of " + controller.word() + " that is seen"));
    }

    /**
     * In version 2 a group that has processes can have no children with controllers ("no internal processes"), so ours is
     * made beside this process's own; only the root may have both.
     */
    private Found inOneTree(Mount mount, Controller controller) {
        Optional<Path> self = pathOf("").flatMap(mount::folder);
        if (self.isEmpty()) {
            return Found.nowhere("this process's control group is not seen from here");
        }
        Path parent = self.get().equals(mount.point())
                ? mount.point()
                : self.get().resolveSibling("").normalize();
        String given = read(parent.resolve("cgroup.subtree_control"));
        return Arrays.asList(given.trim().split(" ")).contains(controller.word())
                ? ifWritable(Layout.V2, parent)
                : Found.nowhere(parent + " gives its groups no " + controller.word() + " (as root: echo +"
                        + controller.word() + " > " + parent + "/cgroup.subtree_control)");
    }

    private static Found ifWritable(Layout layout, Path parent) {
        if (!Files.isDirectory(parent)) {
            return Found.nowhere("there is no " + parent);
        }
        return Files.isWritable(parent)
                ? Found.at(new Place(layout, parent))
                : Found.nowhere("this user may not write to " + parent);
    }

    /** The path of this process's group in the tree of a controller; the tree of version 2 has no name. */
    private Optional<String> pathOf(String controller) {
        return own.lines()
                .map(line -> line.split(":", 3))
                .filter(parts ->
                        parts.length == 3 && Arrays.asList(parts[1].split(",")).contains(controller))
                .map(parts -> parts[2])
                .findFirst();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException none) {
            return "";
        }
    }
}
