package chaos.perform.act;

import chaos.host.Argument;
import chaos.host.Command;
import chaos.plan.Act.Verb;
import chaos.plan.Wording;
import chaos.target.ProcessId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process that wrote its id into a file. One that began after the file was written has been given the id again: it is another. */
record PidFileControl(Tools tools, Path file, List<Wording> start) implements ServiceControl {

    private static final Duration POLITE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(50);
    /** Times of files and of processes are kept in coarse steps. */
    private static final Duration SLACK = Duration.ofSeconds(2);
    /** The process keeps no pipe of ours, and a session of its own: it lives on when we end. */
    private static final String DETACHED = "exec setsid -f \"$@\" >>\"$OUTPUT\" 2>&1 </dev/null";

    @Override
    public boolean runs() {
        return process().isPresent();
    }

    @Override
    public String state() {
        return process().map(p -> "runs as process " + p.pid()).orElse("is down");
    }

    @Override
    public Optional<String> startedBy() {
        return Optional.of(tools.values().print(start)).filter(line -> !line.isEmpty());
    }

    @Override
    public String means(Verb verb) throws DeedFailure {
        return switch (verb) {
            case START -> "run: " + tools.values().print(start);
            case STOP -> "send SIGTERM, and SIGKILL after 10 s";
            case RESTART ->
                "send SIGTERM, and SIGKILL after 10 s, then run: "
                        + tools.values().print(start);
            case DRAIN, REOPEN -> throw unknown(verb);
        };
    }

    @Override
    public String perform(Verb verb, Deadline deadline) throws DeedFailure, BrokenOff {
        return switch (verb) {
            case START -> begin(deadline);
            case STOP -> end(deadline);
            case RESTART -> end(deadline) + ", " + begin(deadline);
            case DRAIN, REOPEN -> throw unknown(verb);
        };
    }

    private static DeedFailure unknown(Verb verb) {
        return new DeedFailure("a pid file tells no way to " + verb.name().toLowerCase(java.util.Locale.ROOT)
                + " its process; say the command that does");
    }

    private String end(Deadline deadline) throws DeedFailure, BrokenOff {
        Optional<ProcessId> running = process();
        if (running.isEmpty()) {
            return "it was down";
        }
        ProcessId process = running.get();
        process.terminate();
        if (await(() -> !process.isAlive(), deadline.atMost(POLITE))) {
            return "process " + process.pid() + " ended";
        }
        process.kill();
        if (await(() -> !process.isAlive(), Deadline.in(POLITE, tools.clock()))) {
            return "process " + process.pid() + " did not heed SIGTERM and was killed";
        }
        throw new DeedFailure("process " + process.pid() + " does not end; by hand: kill -9 " + process.pid());
    }

    private String begin(Deadline deadline) throws DeedFailure, BrokenOff {
        List<Argument> words = new ArrayList<>();
        List.of("sh", "-c", DETACHED, "sh").forEach(word -> words.add(Argument.of(word)));
        for (Wording word : start) {
            words.add(tools.values().argument(word));
        }
        Path output = file.resolveSibling(file.getFileName() + ".out");
        tools.programs()
                .run(new Command(words, Map.of("OUTPUT", Argument.of(output.toString())), Optional.empty()), deadline);
        if (!await(this::runs, deadline)) {
            throw new DeedFailure(
                    "no process wrote its id into " + file + " in time; what it said stands in " + output);
        }
        return "process " + process().map(ProcessId::pid).orElse(0L) + " started";
    }

    private boolean await(java.util.function.BooleanSupplier condition, Deadline deadline)
            throws DeedFailure, BrokenOff {
        while (!condition.getAsBoolean() && !deadline.over()) {
            boolean unused = tools.halt().during(() -> {
                tools.clock().pause(LOOK);
                return true;
            });
        }
        return condition.getAsBoolean();
    }

    private Optional<ProcessId> process() {
        try {
            long pid = Long.parseLong(Files.readString(file).strip());
            Instant written = Files.getLastModifiedTime(file).toInstant();
            boolean same = ProcessHandle.of(pid)
                    .flatMap(p -> p.info().startInstant())
                    .filter(began -> began.isBefore(written.plus(SLACK)))
                    .isPresent();
            return same ? ProcessId.of(pid) : Optional.empty();
        } catch (IOException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
