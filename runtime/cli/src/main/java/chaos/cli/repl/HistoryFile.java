package chaos.cli.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** The file in the user's state folder that remembers typed lines from one session to the next. */
public final class HistoryFile {

    private HistoryFile() {}

    /** {@code chaos/history} in {@code $XDG_STATE_HOME}, else in {@code ~/.local/state}; a relative value is ignored. */
    public static Path place(Map<String, String> environment, Path home) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path folder =
                state.startsWith("/") ? Path.of(state) : home.resolve(".local").resolve("state");
        return folder.resolve("chaos").resolve("history");
    }

    /**
     * Makes it where it is missing, and its owner's alone in any case.
     *
     * @throws IOException where it cannot be kept there
     */
    public static void prepare(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        var owner = PosixFilePermissions.fromString("rw-------");
        if (Files.notExists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
        }
        Files.setPosixFilePermissions(file, owner);
        if (!Files.isWritable(file)) {
            throw new IOException(file + " is not writable");
        }
    }
}
