package chaos.perform.act;

import chaos.plan.Act.Verb;
import chaos.plan.Wording;
import chaos.target.ProcessId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A process that wrote its id into a file. */
record PidFileControl(Tools tools, Path file, List<Wording> start) implements ServiceControl {

    private static final Duration POLITE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(50);

    @Override
    public boolean runs() throws DeedFailure {
        return process().isPresent();
    }

    @Override
    public String state() throws DeedFailure {
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
            case RESTART -> restart(deadline);
            case DRAIN, REOPEN -> throw unknown(verb);
        };
    }

    private String restart(Deadline deadline) throws DeedFailure, BrokenOff {
        boolean ran = runs();
        String ended = end(deadline);
        try {
            return ended + ", " + begin(deadline);
        } catch (DeedFailure e) {
            throw ran ? e.after(ended + " before") : e;
        }
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
        Detached started = Detached.start(tools, start, file.resolveSibling(file.getFileName() + ".out"));
        Deadline grace = Deadline.in(POLITE, tools.clock());
        boolean unused = await(() -> written() || started.failed() || started.ended() && grace.over(), deadline);
        if (!written()) {
            throw new DeedFailure(why(started) + "; the service is DOWN"
                    + startedBy().map(line -> ". Start it: " + line).orElse(""));
        }
        return "process " + process().map(ProcessId::pid).orElse(0L) + " started";
    }

    private String why(Detached started) {
        String what = started.ended()
                ? "it ended (" + started.ending() + ") and wrote no id into " + file
                : "no process wrote its id into " + file + " in time";
        return what + started.lastWords() + "; all that it said stands in " + started.output();
    }

    /** What a file holds that is only being written is no failure yet. */
    private boolean written() {
        try {
            return runs();
        } catch (DeedFailure notYet) {
            return false;
        }
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

    private Optional<ProcessId> process() throws DeedFailure {
        List<String> words = new ArrayList<>();
        for (Wording word : start) {
            words.add(tools.values().text(word));
        }
        return new PidFile(file, words).process();
    }
}
