package chaos.perform.act;

import chaos.host.Argument;
import chaos.host.Command;
import chaos.host.Ending;
import chaos.host.Finished;
import chaos.journal.Event;
import chaos.plan.Wording;
import chaos.target.ProcessId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Runs programs for acts: with their time, their voice, and the wish to end in view. */
record Programs(Tools tools) {

    private static final int SHOWN = 3;

    /** A command of these words. */
    Command command(List<Wording> words) throws DeedFailure {
        List<Argument> arguments = new ArrayList<>();
        for (Wording word : words) {
            arguments.add(tools.values().argument(word));
        }
        return new Command(arguments, Map.of(), Optional.empty());
    }

    /** The POSIX shell with a text; the text holds what it holds, so it prints only as it stands in the script. */
    Command shell(Wording text) throws DeedFailure {
        boolean secret = text.parts().stream().anyMatch(Wording.Secret.class::isInstance);
        Argument said = new Argument(tools.values().shell(text), secret);
        return new Command(List.of(Argument.of("sh"), Argument.of("-c"), said), Map.of(), Optional.empty());
    }

    /** Runs it to its end; throws where it does not succeed. */
    Finished run(Command command, Deadline deadline) throws DeedFailure, BrokenOff {
        return run(command, deadline, line -> tools.voice().line(tools.values().mask(line)));
    }

    /** The same with another listener, who gets the lines as they are. */
    Finished run(Command command, Deadline deadline, Consumer<String> onLine) throws DeedFailure, BrokenOff {
        Finished finished = attempt(command, deadline, pid -> note(pid, command), onLine);
        if (!finished.succeeded()) {
            throw new DeedFailure(ending(finished, deadline) + lastWords(finished));
        }
        return finished;
    }

    /** Runs one that only looks to its end, however that is; it is not noted. */
    Finished attempt(Command command, Deadline deadline, Consumer<String> onLine) throws DeedFailure, BrokenOff {
        return attempt(command, deadline, pid -> {}, onLine);
    }

    private Finished attempt(Command command, Deadline deadline, LongConsumer onStart, Consumer<String> onLine)
            throws DeedFailure, BrokenOff {
        deadline.check();
        Finished finished = tools.halt().during(() -> tools.host().run(command, deadline.left(), onStart, onLine));
        if (finished.ending() instanceof Ending.Cancelled) {
            tools.halt().check();
        }
        return finished;
    }

    private void note(long pid, Command command) {
        ProcessId.of(pid).ifPresent(process -> tools.recorder()
                .append(new Event.ProgramBegan(tools.print(command), pid, process.started())));
    }

    /** A time that is over is told as it was given, not as what was left of it. */
    private static String ending(Finished finished, Deadline deadline) {
        return finished.ending() instanceof Ending.TimedOut
                ? new Ending.TimedOut(deadline.within()).print()
                : finished.ending().print();
    }

    /** The end of what it printed, without secrets; empty where it printed nothing. */
    String lastWords(Finished finished) {
        List<String> lines =
                finished.lines().stream().filter(line -> !line.isBlank()).toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - SHOWN), lines.size());
        return last.isEmpty() ? "" : "; it said last: " + tools.values().mask(String.join(" | ", last));
    }
}
