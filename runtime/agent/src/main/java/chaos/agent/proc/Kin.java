package chaos.agent.proc;

import java.io.IOException;
import java.util.Optional;

/** Which processes are not to be touched: the first one, this one, and those that this one comes from. */
public final class Kin {

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
        return Optional.empty();
    }

    /** A process that may be touched, now. */
    public static ProcessId stranger(long pid) throws IOException {
        Optional<String> reason = reason(pid);
        if (reason.isPresent()) {
            throw new IOException("it is " + reason.get());
        }
        ProcessId process = ProcessId.of(pid);
        if (!process.isAlive()) {
            throw new IOException("it has ended");
        }
        return process;
    }
}
