package chaos.perform;

import chaos.journal.Json;
import chaos.journal.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who performs a run: its process id, and the start time that tells it from a later process with the same id.
 *
 * @param started field 22 of {@code /proc/PID/stat}: clock ticks since boot; 0 where there is no {@code /proc}
 */
public record Controller(long pid, long started) {

    /** This process. */
    public static Controller self() {
        long pid = ProcessHandle.current().pid();
        return new Controller(pid, startTicks(pid));
    }

    /** Notes this process as the one that performs the run. */
    static void note(RunFolder folder) throws IOException {
        Files.writeString(folder.controller(), Json.write(self(), Controller.class));
    }

    /** Notes that nobody performs the run any more: a process may go on after its run. */
    public static void forget(RunFolder folder) throws IOException {
        Files.deleteIfExists(folder.controller());
    }

    /** Who was noted as performing the run; empty where nobody was. */
    public static Optional<Controller> of(RunFolder folder) throws IOException {
        return Files.exists(folder.controller())
                ? Optional.of(Json.read(Files.readString(folder.controller()), Controller.class))
                : Optional.empty();
    }

    /** Whether that very process still lives. */
    public boolean lives() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && startTicks(pid) == started;
    }

    private static long startTicks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The command's name stands in parentheses and may hold spaces: count from behind it.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[19]);
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
