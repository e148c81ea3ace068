package chaos.host.ssh;

import chaos.host.Command;
import chaos.host.Ending;
import chaos.host.Ending.NotStarted;
import chaos.host.Finished;
import chaos.host.Host;
import chaos.host.config.Destination;
import chaos.journal.RunClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Another machine, over SSH. Each command leads a session of its own there, as on this machine. */
public final class SshHost implements Host {

    private final String name;
    private final Destination destination;
    private final SshLinks links;
    private final RunClock clock;
    private final Optional<String> user;

    SshHost(String name, Destination destination, SshLinks links, RunClock clock, Optional<String> user) {
        this.name = name;
        this.destination = destination;
        this.links = links;
        this.clock = clock;
        this.user = user;
    }

    @Override
    public String name() {
        return name;
    }

    /** The same host, where commands have the rights of another user, by sudo; its password is asked for once. */
    public SshHost as(String user) {
        return new SshHost(name, destination, links, clock, Optional.of(user));
    }

    @Override
    public Finished run(Command command, Duration within, LongConsumer onStart, Consumer<String> onLine) {
        long begin = clock.nanos();
        try {
            RemoteCommand remote = new RemoteCommand(name, link(), user, links.person(), clock, onLine);
            Ending ending = remote.run(command, within, onStart);
            return new Finished(ending, remote.lines(), since(begin));
        } catch (SshException e) {
            return new Finished(new NotStarted(e.line()), List.of(), since(begin));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finished(new Ending.Cancelled(), List.of(), since(begin));
        }
    }

    /** Copies a file there; see {@link FileTransfer#send}. */
    public void send(Path from, String to, Progress progress) throws SshException, InterruptedException {
        new FileTransfer(name, link()).send(from, to, progress);
    }

    /** Copies a file here; see {@link FileTransfer#fetch}. */
    public void fetch(String from, Path to, Progress progress) throws SshException, InterruptedException {
        new FileTransfer(name, link()).fetch(from, to, progress);
    }

    /** The way there, opened where it is not open. */
    Link link() throws SshException, InterruptedException {
        return links.link(name, destination);
    }

    private Duration since(long begin) {
        return Duration.ofNanos(clock.nanos() - begin);
    }
}
