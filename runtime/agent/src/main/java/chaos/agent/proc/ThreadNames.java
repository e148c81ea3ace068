package chaos.agent.proc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The threads of a process by the name that the kernel keeps, which is the first 15 characters of their own. */
public final class ThreadNames {

    private ThreadNames() {}

    /** How many threads of a process bear exactly this name; 0 where the process is gone. */
    public static int count(long pid, String name) throws IOException {
        int found = 0;
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
            for (Path task : tasks) {
                found += bears(task, name) ? 1 : 0;
            }
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        return found;
    }

    private static boolean bears(Path task, String name) {
        try {
            byte[] comm = Files.readAllBytes(task.resolve("comm"));
            return new String(comm, StandardCharsets.UTF_8).trim().equals(name);
        } catch (IOException ended) {
            return false;
        }
    }
}
