package chaos.host.ssh;

import chaos.host.Command;
import chaos.host.Ending;
import chaos.host.Ending.Cancelled;
import chaos.host.Ending.Exited;
import chaos.host.Ending.LinkLost;
import chaos.host.Ending.NotStarted;
import chaos.host.Ending.TimedOut;
import chaos.journal.RunClock;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** One command on a host, from its channel to its end. */
final class RemoteCommand {

    /** How long ending a process group, and then hearing of its end, may take. */
    private static final Duration ENDING = Duration.ofSeconds(8);

    private final String host;
    private final Link link;
    private final Optional<String> user;
    private final AskedOnce person;
    private final RunClock clock;
    private final CommandText text = new CommandText("chaos-" + UUID.randomUUID());
    private final CommandOutput output;
    private OptionalLong process = OptionalLong.empty();
    private boolean answered;

    RemoteCommand(
            String host, Link link, Optional<String> user, AskedOnce person, RunClock clock, Consumer<String> onLine) {
        this.host = host;
        this.link = link;
        this.user = user;
        this.person = person;
        this.clock = clock;
        this.output = new CommandOutput(text.mark(), onLine);
    }

    /** The last lines that it printed. */
    List<String> lines() {
        return output.lines();
    }

    /** Runs it to its end, which comes at the latest a little after its time is over. */
    Ending run(Command command, Duration within, LongConsumer onStart) throws SshException {
        String script = text.script(command);
        try (Link.Lane lane = link.lane(within)) {
            return run(lane, script, within, onStart);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Cancelled();
        }
    }

    private Ending run(Link.Lane lane, String script, Duration within, LongConsumer onStart) throws SshException {
        try {
            OutputStream input = lane.begin(channel -> {
                channel.setCommand(text.opener(user));
                channel.setOutputStream(output);
            });
            return follow(input, script, within, onStart);
        } catch (IOException e) {
            return lost(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            endGroup();
            Thread.currentThread().interrupt();
            return new Cancelled();
        }
    }

    private Ending follow(OutputStream input, String script, Duration within, LongConsumer onStart)
            throws IOException, InterruptedException {
        long deadline = clock.nanos() + within.toNanos();
        Optional<String> reason = Optional.empty();
        while (true) {
            Optional<Sign> sign = output.next(Duration.ofNanos(deadline - clock.nanos()));
            if (sign.isEmpty()) {
                endGroup();
                return new TimedOut(within);
            }
            if (sign.get() instanceof Sign.Waiting waiting) {
                process = OptionalLong.of(waiting.process());
                onStart.accept(waiting.process());
                say(input, script);
            } else if (sign.get() instanceof Sign.PasswordWanted) {
                Optional<String> refusal = answer(input);
                if (refusal.isPresent()) {
                    return new NotStarted(refusal.get());
                }
            } else if (sign.get() instanceof Sign.CannotBegin not) {
                reason = Optional.of(not.reason());
            } else if (sign.get() instanceof Sign.Over over) {
                return reason.<Ending>map(NotStarted::new).orElseGet(() -> ended(over.status()));
            } else {
                return lost("the connection to " + host + " ended");
            }
        }
    }

    private static void say(OutputStream input, String what) throws IOException {
        input.write(what.getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    /** Why it cannot go on; empty where the password was sent. */
    private Optional<String> answer(OutputStream input) throws IOException {
        String question = "Password for sudo";
        if (answered) {
            person.forget(question);
            return Optional.of(host + ": sudo refuses the password. Is it right, and may this user become "
                    + user.orElse("root") + "?");
        }
        Optional<String> password = person.secret(question);
        if (password.isEmpty()) {
            return Optional.of(host + ": sudo wants a password, and nobody is there to type it. Run this at a terminal,"
                    + " or allow it without (NOPASSWD in its sudoers)");
        }
        answered = true;
        say(input, password.get() + "\n");
        return Optional.empty();
    }

    private Ending ended(int status) {
        if (process.isPresent()) {
            return new Exited(status);
        }
        String told = output.complaint();
        return new NotStarted(host + ": " + (told.isEmpty() ? "its shell ended with " + status : told)
                + (user.isPresent() ? ". Look at its sudoers" : ""));
    }

    private Ending lost(String why) {
        return process.isPresent()
                ? new LinkLost(why)
                : new NotStarted(host + ": " + why + " before the command began");
    }

    /** Over a channel of its own, with the same rights: only that ends the group for sure. */
    private void endGroup() {
        boolean interrupted = Thread.interrupted();
        try {
            if (process.isPresent()) {
                end(process.getAsLong());
                awaitEnd();
            }
        } catch (SshException lost) {
            // The link is gone, and with it the way to end anything there; the ending says that time was over.
            return;
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void end(long group) throws SshException, InterruptedException {
        RemoteCommand killer = new RemoteCommand(host, link, user, person, clock, line -> {});
        try (Link.Lane lane = link.lastLane(ENDING)) {
            killer.run(lane, killer.text.script(CommandText.ending(group)), ENDING, id -> {});
        }
    }

    private void awaitEnd() throws InterruptedException {
        long deadline = clock.nanos() + ENDING.toNanos();
        Optional<Sign> sign = output.next(ENDING);
        while (sign.isPresent() && !(sign.get() instanceof Sign.Over) && !(sign.get() instanceof Sign.Lost)) {
            sign = output.next(Duration.ofNanos(deadline - clock.nanos()));
        }
    }
}
