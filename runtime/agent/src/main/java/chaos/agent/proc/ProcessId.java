package chaos.agent.proc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A process: its pid and its start time in clock ticks since boot, as pids are used again. */
public final class ProcessId {

    private static final int START_TIME = 22;

    private final long pid;
    private final long start;

    public ProcessId(long pid, long start) {
        this.pid = pid;
        this.start = start;
    }

    /** The process that has this pid now. */
    public static ProcessId of(long pid) throws IOException {
        return new ProcessId(pid, startOf(pid));
    }

    public static ProcessId self() throws IOException {
        return of(ProcessHandle.current().pid());
    }

    /** Reads {@code PID:START}. */
    public static ProcessId parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("a process is PID:START, got '" + text + "'");
        }
        return new ProcessId(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    /** One with this pid that is never there: what had it has ended with an earlier boot. */
    public ProcessId gone() {
        return new ProcessId(pid, -1);
    }

    public long pid() {
        return pid;
    }

    /** Whether this very process is there, and is not a dead one whose parent has not asked yet. */
    public boolean isAlive() {
        try {
            String[] fields = fields(pid);
            return Long.parseLong(fields[START_TIME - 3]) == start && !fields[0].equals("Z") && !fields[0].equals("X");
        } catch (IOException gone) {
            return false;
        }
    }

    /** Whether this very process is stopped, by a signal or by who traces it. */
    public boolean isStopped() {
        try {
            String[] fields = fields(pid);
            boolean stopped = fields[0].equals("T") || fields[0].equals("t");
            return stopped && Long.parseLong(fields[START_TIME - 3]) == start;
        } catch (IOException gone) {
            return false;
        }
    }

    private static long startOf(long pid) throws IOException {
        return Long.parseLong(fields(pid)[START_TIME - 3]);
    }

    // From the third field on: the second, the command in brackets, may hold blanks and brackets of its own.
    private static String[] fields(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ProcessId && ((ProcessId) other).pid == pid && ((ProcessId) other).start == start;
    }

    @Override
    public int hashCode() {
        return Objects.hash(pid, start);
    }

    @Override
    public String toString() {
        return pid + ":" + start;
    }
}
