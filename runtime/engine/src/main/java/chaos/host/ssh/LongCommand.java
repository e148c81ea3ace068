package chaos.host.ssh;

import chaos.host.Command;
import chaos.host.Ending;
import chaos.host.Ending.Cancelled;
import chaos.host.Ending.Exited;
import chaos.host.Ending.LinkLost;
import chaos.host.Ending.NotStarted;
import chaos.host.Ending.TimedOut;
import chaos.host.Finished;
import chaos.host.KeptLines;
import chaos.host.ssh.SshException.Trouble;
import chaos.journal.RunClock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A command that goes on where the link to its host, or this program, is lost: its output and its exit status are noted
 * there, and are taken up again where they were left, by its id.
 */
public final class LongCommand {

    private static final Duration BRIEF = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Time may mend these; a changed key or a refused login it does not. */
    private static final Set<Trouble> PASSING =
            Set.of(Trouble.UNREACHABLE, Trouble.NO_SSH, Trouble.LINK_LOST, Trouble.UNKNOWN_HOST);

    private final SshHost host;
    private final String id;
    private final RunClock clock;
    private final Consumer<String> onLost;
    private final KeptLines kept;
    private final AtomicLong told = new AtomicLong();
    private OptionalLong process = OptionalLong.empty();

    /**
     * @param id letters, digits, dots, dashes; one command of this user there
     * @param onLine told each line once, however often the link was lost
     * @param onLost told, in a line, each time that the link is lost
     */
    public LongCommand(SshHost host, String id, RunClock clock, Consumer<String> onLine, Consumer<String> onLost) {
        this.host = host;
        this.id = id;
        this.clock = clock;
        this.onLost = onLost;
        this.kept = new KeptLines(onLine);
    }

    /** Starts it and stays with it to its end; when its time is over it is ended. */
    public Finished run(Command command, Duration within) {
        Finished started = host.run(LongCommandText.start(id, command), BRIEF, line -> {});
        if (started.ending() instanceof NotStarted) {
            return started;
        }
        if (started.ending() instanceof Exited exited && exited.status() != 0) {
            String why = exited.status() == 126 && !started.lines().isEmpty()
                    ? started.lines().get(0)
                    : "its folder cannot be made there: " + String.join(" ", started.lines());
            return new Finished(new NotStarted(host.name() + ": " + why), started.lines(), started.took());
        }
        // Whether it was started, where the link was lost meanwhile, is seen when it is followed.
        started.lines().stream()
                .filter(line -> line.matches("[0-9]{1,18}"))
                .findFirst()
                .ifPresent(line -> process = OptionalLong.of(Long.parseLong(line)));
        return attach(within);
    }

    /** Takes up a command that was started before, perhaps by another program, from its first line on. */
    public Finished attach(Duration within) {
        long begin = clock.nanos();
        Ending ending = followed(begin + within.toNanos(), within);
        if (!(ending instanceof LinkLost)) {
            host.run(LongCommandText.forget(id), BRIEF, line -> {});
        }
        return new Finished(ending, kept.all(), Duration.ofNanos(clock.nanos() - begin));
    }

    private Ending followed(long deadline, Duration within) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            Duration left = Duration.ofNanos(Math.max(1, deadline - clock.nanos()));
            long before = told.get();
            Ending ending = host.run(LongCommandText.follow(id, before), left, this::tell)
                    .ending();
            if (ending instanceof Exited exited) {
                return exited;
            }
            if (ending instanceof Cancelled || ending instanceof TimedOut) {
                return ended(ending, within);
            }
            onLost.accept(host.name() + ": " + ending.print());
            Optional<Ending> last = hopeless(deadline, within);
            if (last.isPresent()) {
                return last.get();
            }
            if (!paused(pause)) {
                return ended(new Cancelled(), within);
            }
            pause = told.get() > before ? FIRST_PAUSE : longer(pause);
        }
    }

    /** Why it is not tried again; empty where it is. */
    private Optional<Ending> hopeless(long deadline, Duration within) {
        try {
            host.link();
            return Optional.empty();
        } catch (SshException e) {
            if (!PASSING.contains(e.trouble())) {
                return Optional.of(new LinkLost(e.line()));
            }
            return clock.nanos() < deadline
                    ? Optional.empty()
                    : Optional.of(new LinkLost("not back within " + within.toSeconds() + " s; " + e.line()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new LinkLost("interrupted while the link was lost; it may run on as " + id));
        }
    }

    private void tell(String line) {
        told.incrementAndGet();
        kept.add(line);
    }

    private boolean paused(Duration pause) {
        try {
            clock.pause(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** Only the following was ended so far. */
    private Ending ended(Ending ending, Duration within) {
        boolean interrupted = Thread.interrupted();
        process.ifPresent(group -> host.run(CommandText.ending(group), BRIEF, line -> {}));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return ending instanceof TimedOut ? new TimedOut(within) : ending;
    }
}
