package chaos.host.ssh;

import chaos.journal.RunClock;
import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Logs in to a machine, over the one before it where there is one. */
final class Login implements AutoCloseable {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
    private static final Duration USUAL_ALIVE = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int MOST_TRIES = 6;

    private final KnownHosts known = new KnownHosts();
    private final AskedOnce person;
    private final RunClock clock;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "chaos-ssh-watch");
        thread.setDaemon(true);
        return thread;
    });

    Login(AskedOnce person, RunClock clock) {
        this.person = person;
        this.clock = clock;
    }

    /**
     * A session with the hop.
     *
     * @param host whom somebody wants to reach, for messages
     */
    Session open(String host, Hop hop, Optional<Session> before) throws SshException, InterruptedException {
        Duration pause = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            Identities identities = Identities.of(hop.settings());
            LoginTrouble trouble = new LoginTrouble(host, hop, identities.names());
            HostKeyCheck check = new HostKeyCheck(hop.settings(), HostKeyPolicy.of(hop.settings()), known, person);
            try {
                return connect(hop, before, identities, check);
            } catch (JSchException e) {
                if (tries == MOST_TRIES || check.refusal().isPresent() || !LoginTrouble.isHungUp(e)) {
                    throw trouble.of(e, check.refusal());
                }
            }
            // Servers with many logins at once hang up on some (MaxStartups): come again, and not all together.
            clock.pause(pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis())));
            pause = pause.multipliedBy(2);
        }
    }

    private Session connect(Hop hop, Optional<Session> before, Identities identities, HostKeyCheck check)
            throws JSchException {
        Duration patience = hop.settings().connectTimeout().orElse(USUAL_PATIENCE);
        Session session = prepared(hop, identities, check, patience);
        before.ifPresent(jump -> session.setProxy(new JumpProxy(jump)));
        ScheduledFuture<?> guard = guard(session, patience);
        try {
            session.connect(Math.toIntExact(patience.toMillis()));
            Duration alive = hop.settings().serverAliveInterval().orElse(USUAL_ALIVE);
            session.setServerAliveInterval(Math.toIntExact(alive.toMillis()));
            session.setServerAliveCountMax(hop.settings().serverAliveCountMax());
            return session;
        } catch (JSchException e) {
            session.disconnect();
            throw guard.isDone() && !guard.isCancelled() ? new JSchException("timeout: " + e.getMessage(), e) : e;
        } finally {
            guard.cancel(false);
        }
    }

    private Session prepared(Hop hop, Identities identities, HostKeyCheck check, Duration patience)
            throws JSchException {
        JSch jsch = new JSch();
        jsch.setConfigRepository(new SettingsForJsch(hop.settings()));
        jsch.setHostKeyRepository(check);
        Session session = jsch.getSession(
                hop.settings().user(), hop.settings().hostName(), hop.settings().port());
        session.setIdentityRepository(identities);
        session.setSocketFactory(new Sockets(patience));
        session.setUserInfo(new LoginDialogue(person, hop.settings().user() + "@" + hop.name()));
        session.setDaemonThread(true);
        return session;
    }

    /** Over another machine there is no socket whose silence could be timed: the whole login is, but not the person. */
    private ScheduledFuture<?> guard(Session session, Duration patience) {
        Runnable end = () -> {
            if (!person.asking()) {
                session.disconnect();
                throw new IllegalStateException("done");
            }
        };
        long millis = patience.toMillis() * 2;
        return watch.scheduleAtFixedRate(end, millis, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
