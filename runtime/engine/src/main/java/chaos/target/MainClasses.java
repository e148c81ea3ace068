package chaos.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds JVMs of this machine by their main class, in /proc (proc(5)). */
public final class MainClasses {

    private final Path proc;

    public MainClasses() {
        this(Path.of("/proc"));
    }

    MainClasses(Path proc) {
        this.proc = proc;
    }

    /** The pids of the JVMs that were started with this main class, or with a jar that names it; lowest first. */
    public List<Long> running(String name) {
        List<Long> found = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                if (command(process)
                        .mainClass(process.resolve("cwd"))
                        .filter(name::equals)
                        .isPresent()) {
                    found.add(Long.parseLong(process.getFileName().toString()));
                }
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        Collections.sort(found);
        return found;
    }

    private static JavaCommand command(Path process) {
        try {
            byte[] line = Files.readAllBytes(process.resolve("cmdline"));
            return JavaCommand.of(new String(line, StandardCharsets.UTF_8).split("\0", -1));
        } catch (IOException gone) {
            return JavaCommand.of();
        }
    }
}
