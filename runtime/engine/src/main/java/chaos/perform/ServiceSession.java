package chaos.perform;

import chaos.journal.Event;
import chaos.plan.Behind;
import chaos.plan.ServiceTarget;
import chaos.plan.Trust;
import chaos.target.MainClasses;
import chaos.target.ServiceLocator;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A service of the user's own: it ran before the run, and runs on after it. */
record ServiceSession(ServiceTarget plan) implements TargetSession {

    private static final int PATIENCE_MILLIS = 3_000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    static TargetSession find(ServiceTarget plan, Consumer<Event> told) throws TargetException {
        ServiceSession session = new ServiceSession(plan);
        session.mustAnswer();
        if (plan.hasProcess()) {
            watch(session.mustLive(), told);
        }
        return session;
    }

    private void mustAnswer() throws TargetException {
        int port = plan.uri().getPort();
        int standard = "https".equals(plan.uri().getScheme()) ? HTTPS : HTTP;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(plan.uri().getHost(), port < 0 ? standard : port), PATIENCE_MILLIS);
        } catch (IOException e) {
            throw new TargetException(plan.origin() + ": nothing answers at " + plan.uri() + " (" + e.getMessage()
                    + "); start the service, or correct its address");
        }
    }

    private ProcessHandle mustLive() throws TargetException {
        OptionalLong pid = pid();
        return pid.stream()
                .boxed()
                .flatMap(p -> ProcessHandle.of(p).stream())
                .findFirst()
                .orElseThrow(() -> new TargetException(plan.origin() + ": " + missing()));
    }

    private String missing() {
        if (plan.port().isPresent()) {
            return "no process that this user may see listens on port "
                    + plan.port().getAsInt() + "; who listens: ss -ltnp";
        }
        if (plan.pid().isPresent()) {
            return "there is no process " + plan.pid().getAsLong() + "; who is there: ps -e";
        }
        String name = plan.where().mainClass().orElseThrow();
        List<Long> found = new MainClasses().running(name);
        return found.isEmpty()
                ? "no JVM that this user may see has the main class " + name + "; which there are: jps -l"
                : found.size() + " JVMs have the main class " + name + ": " + found + "; say which: .pid(..)";
    }

    private static void watch(ProcessHandle process, Consumer<Event> told) {
        process.onExit().thenAccept(p -> told.accept(died(p.pid())));
    }

    private static Event died(long pid) {
        return new Event.TargetDied(null, "process " + pid + " of the service is gone");
    }

    @Override
    public String description() {
        return "the service at " + plan.uri();
    }

    @Override
    public URI uri() {
        return plan.uri();
    }

    @Override
    public Trust trust() {
        return plan.trust();
    }

    @Override
    public Behind behind() {
        return plan.behind();
    }

    /** Found by its port or main class anew each time, where the script names that: a service that restarts changes it. */
    @Override
    public OptionalLong pid() {
        OptionalInt port = plan.port();
        if (port.isPresent()) {
            return new ServiceLocator().listeningOn(port.getAsInt());
        }
        Optional<String> main = plan.where().mainClass();
        return plan.pid().isEmpty() && main.isPresent() ? only(new MainClasses().running(main.get())) : plan.pid();
    }

    private static OptionalLong only(List<Long> pids) {
        return pids.size() == 1 ? OptionalLong.of(pids.get(0)) : OptionalLong.empty();
    }

    @Override
    public Optional<URI> metrics() {
        return plan.metrics();
    }

    @Override
    public Optional<Path> data() {
        return plan.where().data().map(Path::of);
    }

    @Override
    public Optional<Path> logs() {
        return plan.where().logs().map(Path::of);
    }

    @Override
    public void restart(Runnable ending) throws TargetException {
        throw new TargetException("the service at " + plan.uri() + " is not ours to restart: only `target bundled` is");
    }

    /** It runs on. */
    @Override
    public void close() {}
}
