package chaos.perform.act;

import chaos.target.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that names a process by its id. Anybody can have written it, so nobody is signalled of whom it is not known that
 * it is the one meant.
 *
 * @param start the command that starts the process; empty where none is known
 */
record PidFile(Path file, List<String> start) {

    /** Times of files and of processes are kept in coarse steps. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    /**
     * The process; empty where there is no file, or the one that it named is gone. One that began after the file was written
     * has been given the id again: it is another.
     *
     * @throws DeedFailure where the file names nobody, or somebody else
     */
    Optional<ProcessId> process() throws DeedFailure {
        Optional<Long> pid = pid();
        if (pid.isEmpty() || !living(pid.get())) {
            return Optional.empty();
        }
        refuseOurOwn(pid.get());
        Optional<ProcessId> process = ProcessId.of(pid.get());
        if (process.isPresent() && !start.isEmpty()) {
            refuseOther(pid.get());
        }
        return process;
    }

    private Optional<Long> pid() throws DeedFailure {
        String text = "";
        try {
            text = Files.readString(file).strip();
            long pid = Long.parseLong(text);
            if (pid > 1) {
                return Optional.of(pid);
            }
            throw new NumberFormatException();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (NumberFormatException none) {
            throw new DeedFailure(
                    file + " names no process of a service: a number above 1 is expected, got '"
                            + chaos.journal.Visible.line(text.substring(0, Math.min(text.length(), 40)))
                            + "'; look whether the service runs, then: rm " + file,
                    none);
        } catch (IOException e) {
            throw new DeedFailure(file + " cannot be read: " + e, e);
        }
    }

    private boolean living(long pid) throws DeedFailure {
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return ProcessHandle.of(pid)
                    .flatMap(p -> p.info().startInstant())
                    .filter(began -> began.isBefore(written.plus(SLACK)))
                    .isPresent();
        } catch (IOException e) {
            throw new DeedFailure(file + " cannot be looked at: " + e, e);
        }
    }

    private void refuseOurOwn(long pid) throws DeedFailure {
        boolean ours = Stream.iterate(
                        Optional.of(ProcessHandle.current()),
                        Optional::isPresent,
                        p -> p.flatMap(ProcessHandle::parent))
                .anyMatch(p -> p.filter(handle -> handle.pid() == pid).isPresent());
        if (ours) {
            throw new DeedFailure(
                    file + " names process " + pid + ", which is this tool or what started it; it is left alone");
        }
    }

    private void refuseOther(long pid) throws DeedFailure {
        CommandLine line = CommandLine.of(pid);
        if (!line.fits(start) && !Detached.began(pid, start)) {
            throw new DeedFailure(file + " names process " + pid + ", which runs another program, "
                    + line.program() + ", and not " + start.get(0)
                    + "; it is left alone. Where the service is down: rm " + file);
        }
    }
}
