package chaos.host.ssh;

import chaos.host.ssh.SshException.Trouble;
import chaos.journal.RunClock;
import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A live session with a host, which several commands share: nine at a time, and a tenth channel that only ends commands.
 * OpenSSH's MaxSessions is ten; an eleventh would fail.
 */
final class Link {

    static final int MOST_COMMANDS = 9;

    private static final int OPEN_MILLIS = 20_000;
    private static final int MOST_TRIES = 200;
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

    private final String host;
    private final Session session;
    private final RunClock clock;
    private final Semaphore commands = new Semaphore(MOST_COMMANDS, true);
    private final Semaphore ending = new Semaphore(1, true);

    Link(String host, Session session, RunClock clock) {
        this.host = host;
        this.session = session;
        this.clock = clock;
    }

    Session session() {
        return session;
    }

    boolean lives() {
        return session.isConnected();
    }

    /** The right to have a channel, and the channel; both go back when it is closed. */
    final class Lane implements AutoCloseable {
        private final Semaphore permits;
        private @Nullable ChannelExec channel;

        private Lane(Semaphore permits) {
            this.permits = permits;
        }

        /**
         * Begins a command and returns what it reads.
         *
         * @param prepare sets the command and where its output goes
         */
        OutputStream begin(Consumer<ChannelExec> prepare) throws SshException, InterruptedException {
            Duration pause = Duration.ofMillis(1);
            for (int tries = 1; ; tries++) {
                ChannelExec opening = channel();
                prepare.accept(opening);
                try {
                    opening.connect(OPEN_MILLIS);
                    return opening.getOutputStream();
                } catch (JSchException | IOException e) {
                    if (tries == MOST_TRIES || !session.isConnected()) {
                        throw refused(e);
                    }
                }
                // The server counts a session until its process is gone, which can be after we have heard of its end.
                clock.pause(pause);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
            }
        }

        private ChannelExec channel() throws SshException {
            try {
                ChannelExec opened = (ChannelExec) session.openChannel("exec");
                channel = opened;
                return opened;
            } catch (JSchException e) {
                throw refused(e);
            }
        }

        @Override
        public void close() {
            if (channel != null) {
                channel.disconnect();
            }
            permits.release();
        }
    }

    private SshException refused(Exception e) {
        return lives()
                ? new SshException(
                        Trouble.REFUSED,
                        host + ": no command can be begun (" + e.getMessage() + ")",
                        "Look at MaxSessions in its sshd_config.")
                : new SshException(
                        Trouble.LINK_LOST,
                        host + ": the connection is lost (" + e.getMessage() + ")",
                        "Is it still up?");
    }

    /** A lane for a command; waits for one as long as it may take. */
    Lane lane(Duration within) throws SshException, InterruptedException {
        return lane(commands, within);
    }

    /** The lane that is kept for ending what others began. */
    Lane lastLane(Duration within) throws SshException, InterruptedException {
        return lane(ending, within);
    }

    private Lane lane(Semaphore permits, Duration within) throws SshException, InterruptedException {
        if (!permits.tryAcquire(within.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new SshException(
                    Trouble.REFUSED,
                    host + ": " + MOST_COMMANDS + " commands run there already, and none ended in time",
                    "Run fewer at once, or give them longer.");
        }
        return new Lane(permits);
    }

    void close() {
        session.disconnect();
    }
}
