package chaos.host.ssh;

import chaos.host.ssh.SshException.Trouble;
import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A live session with a host, which several commands share: nine at a time, and a tenth channel that only ends commands.
 * OpenSSH's MaxSessions is ten; an eleventh would fail.
 */
final class Link {

    static final int MOST_COMMANDS = 9;

    private static final int OPEN_MILLIS = 20_000;

    private final String host;
    private final Session session;
    private final Semaphore commands = new Semaphore(MOST_COMMANDS, true);
    private final Semaphore ending = new Semaphore(1, true);

    Link(String host, Session session) {
        this.host = host;
        this.session = session;
    }

    Session session() {
        return session;
    }

    boolean lives() {
        return session.isConnected();
    }

    /** A channel with its permit, which goes back when it is closed. */
    final class Lane implements AutoCloseable {
        private final ChannelExec channel;
        private final Semaphore permits;

        private Lane(ChannelExec channel, Semaphore permits) {
            this.channel = channel;
            this.permits = permits;
        }

        ChannelExec channel() {
            return channel;
        }

        /** Begins the command that was set. */
        void connect() throws SshException {
            try {
                channel.connect(OPEN_MILLIS);
            } catch (JSchException e) {
                throw new SshException(
                        lives() ? Trouble.REFUSED : Trouble.LINK_LOST,
                        host + ": no command can be begun (" + e.getMessage() + ")",
                        "Look at MaxSessions in its sshd_config, and whether it is still up.");
            }
        }

        @Override
        public void close() {
            channel.disconnect();
            permits.release();
        }
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
        try {
            return new Lane((ChannelExec) session.openChannel("exec"), permits);
        } catch (JSchException e) {
            permits.release();
            throw new SshException(
                    Trouble.LINK_LOST, host + ": the connection is lost (" + e.getMessage() + ")", "Is it still up?");
        }
    }

    void close() {
        session.disconnect();
    }
}
