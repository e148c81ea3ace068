package chaos.host;

import chaos.host.Ending.Cancelled;
import chaos.host.Ending.Exited;
import chaos.host.Ending.NotStarted;
import chaos.host.Ending.TimedOut;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * This machine. Each command leads a session of its own ({@code setsid}), so that a signal reaches all that it started
 * and nothing else.
 */
public final class LocalHost implements Host {

    private static final Duration POLITE = Duration.ofSeconds(2);

    /** Waits for a line, then becomes the command; at the end of the pipe without one, nobody knows of it, and it ends. */
    private static final String GATE = "read -r chaos_gate && exec \"$@\" </dev/null";

    private final LongSupplier nanos;

    /** Durations are measured by {@code nanos}, a clock that only runs forward. */
    public LocalHost(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public String name() {
        return "localhost";
    }

    @Override
    public Finished run(Command command, Duration within, LongConsumer onStart, Consumer<String> onLine) {
        long begin = nanos.getAsLong();
        Optional<String> problem = Executables.problem(command);
        if (problem.isPresent()) {
            return new Finished(new NotStarted(problem.get()), List.of(), Duration.ZERO);
        }
        try {
            Process process = start(command);
            try (OutputStream gate = process.getOutputStream()) {
                onStart.accept(process.pid());
                gate.write('\n');
            }
            OutputReader output = new OutputReader(process, onLine);
            Ending ending = await(process, within);
            return new Finished(ending, output.end(), since(begin));
        } catch (IOException e) {
            return new Finished(new NotStarted(String.valueOf(e.getMessage())), List.of(), since(begin));
        }
    }

    private static Process start(Command command) throws IOException {
        List<String> words = new ArrayList<>(List.of("setsid", "sh", "-c", GATE, "sh"));
        command.words().forEach(word -> words.add(word.value()));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        command.environment().forEach((name, value) -> builder.environment().put(name, value.value()));
        command.directory().ifPresent(directory -> builder.directory(directory.toFile()));
        return builder.start();
    }

    private static Ending await(Process process, Duration within) {
        try {
            if (process.waitFor(within.toNanos(), TimeUnit.NANOSECONDS)) {
                return new Exited(process.exitValue());
            }
            endGroup(process);
            return new TimedOut(within);
        } catch (InterruptedException e) {
            endGroup(process);
            Thread.currentThread().interrupt();
            return new Cancelled();
        }
    }

    private static void endGroup(Process process) {
        boolean interrupted = Thread.interrupted();
        ProcessGroup.end(process, POLITE);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration since(long begin) {
        return Duration.ofNanos(nanos.getAsLong() - begin);
    }
}
