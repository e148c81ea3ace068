package chaos.remedy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Files that processes hold open, as far as this user may see them, from {@code /proc/PID/fd} (proc(5)). */
public final class OpenFiles {

    private static final Path PROC = Path.of("/proc");
    private static final String DELETED = " (deleted)";
    /** Names in {@code /proc/PID/root}. */
    private static final int ROOT_DEPTH = 3;

    private OpenFiles() {}

    /**
     * A file without a name that still takes space.
     *
     * @param handle the way to it, {@code /proc/PID/fd/N}
     * @param name the name that it had
     * @param bytes its length
     * @param command the name of the process
     */
    public record Deleted(Path handle, long pid, String command, Path name, long bytes) {}

    /** Whether any process has the file open. */
    static boolean isHeld(Path file) throws IOException {
        Object wanted = identity(file);
        return handles().stream().anyMatch(handle -> wanted.equals(identity(handle)));
    }

    /** The deleted ordinary files that were below a directory, the largest first; each once, however often it is open. */
    public static List<Deleted> deletedBelow(Path directory) throws IOException {
        Path below = named(directory);
        Set<Object> seen = new HashSet<>();
        List<Deleted> found = new ArrayList<>();
        for (Path handle : handles()) {
            String target = target(handle);
            if (target.endsWith(DELETED)) {
                Path name = Path.of(target.substring(0, target.length() - DELETED.length()));
                if (name.startsWith(below) && Files.isRegularFile(handle) && seen.add(identity(handle))) {
                    found.add(deleted(handle, name));
                }
            }
        }
        found.sort((a, b) -> Long.compare(b.bytes(), a.bytes()));
        return found;
    }

    /** A directory that is seen through a process has, in the names of its files, the name that the process knows. */
    private static Path named(Path directory) throws IOException {
        Path plain = directory.toAbsolutePath().normalize();
        boolean through = plain.getNameCount() > ROOT_DEPTH
                && plain.startsWith(PROC)
                && plain.getName(2).toString().equals("root");
        return through ? Path.of("/").resolve(plain.subpath(ROOT_DEPTH, plain.getNameCount())) : directory.toRealPath();
    }

    private static Deleted deleted(Path handle, Path name) {
        String pid = handle.getName(1).toString();
        return new Deleted(handle, Long.parseLong(pid), command(pid), name, DiskTree.length(handle));
    }

    private static String command(String pid) {
        try {
            return Files.readString(PROC.resolve(pid).resolve("comm")).strip();
        } catch (IOException gone) {
            return "?";
        }
    }

    private static Object identity(Path handle) {
        try {
            return Files.getAttribute(handle, "unix:dev") + ":" + Files.getAttribute(handle, "unix:ino");
        } catch (IOException gone) {
            return handle;
        }
    }

    /** Where a handle leads; empty where it is gone by now, or not ours to see. */
    private static String target(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString();
        } catch (IOException gone) {
            return "";
        }
    }

    private static List<Path> handles() throws IOException {
        List<Path> handles = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[1-9]*")) {
            for (Path process : processes) {
                handles.addAll(list(process.resolve("fd")));
            }
        }
        return handles;
    }

    private static List<Path> list(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(found::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException notOursOrGone) {
            return found;
        }
        return found;
    }
}
