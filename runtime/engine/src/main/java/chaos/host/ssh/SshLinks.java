package chaos.host.ssh;

import chaos.host.config.ConfigException;
import chaos.host.config.Destination;
import chaos.host.config.SshConfig;
import chaos.journal.RunClock;
import com.jcraft.jsch.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of this program: one for each way, opened when it is first wanted, shared by all that want it, opened anew
 * after it was lost.
 */
public final class SshLinks implements AutoCloseable {

    /** OpenSSH hangs up on logins beyond ten that are not finished (MaxStartups 10:30:100). */
    private static final int LOGINS_AT_ONCE = 8;

    private final SshConfig config;
    private final AskedOnce person;
    private final RunClock clock;
    private final Login login;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> doors = new ConcurrentHashMap<>();

    public SshLinks(SshConfig config, Prompter prompter, RunClock clock) {
        this.config = config;
        this.person = new AskedOnce(prompter);
        this.clock = clock;
        this.login = new Login(person, clock);
    }

    /** Where one session is kept. */
    private static final class Slot {
        private @Nullable Link link;

        /** Empty where there is none, or none that lives. */
        Optional<Link> live() {
            return Optional.ofNullable(link).filter(Link::lives);
        }
    }

    /** A host by the name that messages give it. Nothing is contacted before something is asked of it. */
    public SshHost host(String name, Destination destination) {
        return new SshHost(name, destination, this, clock, Optional.empty());
    }

    AskedOnce person() {
        return person;
    }

    /** The session with a destination. */
    Link link(String name, Destination destination) throws SshException, InterruptedException {
        try {
            return link(name, Route.to(name, destination, config).hops());
        } catch (ConfigException e) {
            throw new SshException(SshException.Trouble.REFUSED, name + ": " + e.getMessage(), e.next());
        }
    }

    private Link link(String host, List<Hop> hops) throws SshException, InterruptedException {
        Slot slot = slots.computeIfAbsent(new Route(hops).key(), key -> new Slot());
        synchronized (slot) {
            Optional<Link> live = slot.live();
            if (live.isPresent()) {
                return live.get();
            }
            Link opened = opened(host, hops);
            slot.link = opened;
            return opened;
        }
    }

    private Link opened(String host, List<Hop> hops) throws SshException, InterruptedException {
        List<Hop> before = hops.subList(0, hops.size() - 1);
        Optional<Session> jump = before.isEmpty()
                ? Optional.empty()
                : Optional.of(link(host, before).session());
        Hop last = hops.get(hops.size() - 1);
        Semaphore door = doors.computeIfAbsent(last.address(), address -> new Semaphore(LOGINS_AT_ONCE, true));
        door.acquire();
        try {
            return new Link(host, login.open(host, last, jump), clock);
        } finally {
            door.release();
        }
    }

    /** Ends all sessions. */
    @Override
    public void close() {
        slots.values().forEach(slot -> slot.live().ifPresent(Link::close));
        login.close();
    }
}
