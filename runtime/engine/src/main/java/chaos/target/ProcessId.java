package chaos.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that cannot be mistaken for another: a pid is given out again, but not with the same start.
 *
 * @param started when it began, in clock ticks after boot: field 22 of /proc/PID/stat (proc(5))
 */
public record ProcessId(long pid, long started) {
    private static final int START_FIELD = 22;
    private static final int FIRST_AFTER_NAME = 3;

    public ProcessId {
        if (pid <= 0 || started < 0) {
            throw new IllegalArgumentException(
                    "a process has a pid above 0 and a start of at least 0, got " + pid + " and " + started);
        }
    }

    /** The process that has this pid now, if any. */
    public static Optional<ProcessId> of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The second field is a name in brackets that may hold spaces and brackets.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean gone = fields[0].equals("Z") || fields[0].equals("X");
            return gone
                    ? Optional.empty()
                    : Optional.of(new ProcessId(pid, Long.parseLong(fields[START_FIELD - FIRST_AFTER_NAME])));
        } catch (IOException | RuntimeException noSuchProcess) {
            return Optional.empty();
        }
    }

    public boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** Asks it to end (SIGTERM); does nothing to another process that has its pid by now. */
    public void terminate() {
        handle().ifPresent(ProcessHandle::destroy);
    }

    /** Ends it (SIGKILL); does nothing to another process that has its pid by now. */
    public void kill() {
        handle().ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> handle() {
        return isAlive() ? ProcessHandle.of(pid) : Optional.empty();
    }
}
