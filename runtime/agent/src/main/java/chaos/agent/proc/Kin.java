package chaos.agent.proc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which processes are not to be touched: the first one, this one and those that this one comes from, and whoever holds or
 * guards faults, also those of another run.
 */
public final class Kin {

    private static final List<String> OURS = List.of("chaos.agent.HolderMain", "chaos-guard", "chaos.agent.UndoMain");

    private Kin() {}

    /** Why this process is not to be touched; empty where it may be. */
    public static Optional<String> reason(long pid) {
        if (pid == 1) {
            return Optional.of("the first process of this host");
        }
        Optional<ProcessHandle> own = Optional.of(ProcessHandle.current());
        while (own.isPresent()) {
            if (own.get().pid() == pid) {
                return Optional.of("part of this tool, or what it was started from");
            }
            own = own.get().parent();
        }
        return isOurs(pid) ? Optional.of("what holds or guards the faults of a run") : Optional.empty();
    }

    private static boolean isOurs(long pid) {
        try {
            String command = Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.ISO_8859_1);
            return List.of(command.split("\0", -1)).stream().anyMatch(OURS::contains);
        } catch (IOException gone) {
            return false;
        }
    }

    /** A process that is there. */
    public static ProcessId alive(long pid) throws IOException {
        ProcessId process = ProcessId.of(pid);
        if (!process.isAlive()) {
            throw new IOException("it has ended");
        }
        return process;
    }
}
