package chaos.cli;

import chaos.host.config.SshConfig;
import chaos.host.config.Surroundings;
import chaos.host.inventory.InventoryException;
import chaos.host.inventory.InventoryHost;
import chaos.host.ssh.FactsOf;
import chaos.host.ssh.HostFacts;
import chaos.host.ssh.InventoryDestinations;
import chaos.host.ssh.Prompter;
import chaos.host.ssh.SshException;
import chaos.host.ssh.SshLinks;
import chaos.journal.RunClock;
import chaos.journal.SystemClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/** Looks at hosts, many at once, and tells of each in the order of the inventory. */
final class HostLooks {

    private static final int AT_ONCE = 32;

    private final Optional<Path> config;
    private final Prompter prompter;
    private final RunClock clock = new SystemClock();

    HostLooks(Optional<Path> config, Prompter prompter) {
        this.config = config;
        this.prompter = prompter;
    }

    /**
     * What became of a look.
     *
     * @param problem in one line, where there are no facts
     */
    record Look(Optional<HostFacts> facts, String problem) {}

    void all(List<InventoryHost> hosts, BiConsumer<InventoryHost, Look> told) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(AT_ONCE, hosts.size()), work -> {
            Thread thread = new Thread(work, "chaos-look");
            thread.setDaemon(true);
            return thread;
        });
        try (SshLinks links = new SshLinks(config(), prompter, clock)) {
            List<Future<Look>> looks = hosts.stream()
                    .map(host -> pool.submit(() -> look(links, host)))
                    .toList();
            for (int i = 0; i < hosts.size(); i++) {
                told.accept(hosts.get(i), result(looks.get(i)));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Look result(Future<Look> look) throws InterruptedException {
        try {
            return look.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a look at a host failed in a way that nobody foresaw", e.getCause());
        }
    }

    private Look look(SshLinks links, InventoryHost host) throws InterruptedException {
        try {
            HostFacts facts = new FactsOf(clock).ask(links.host(host.name(), InventoryDestinations.of(host, home())));
            return new Look(Optional.of(facts), "");
        } catch (SshException e) {
            return new Look(Optional.empty(), withoutName(e.line(), host.name()));
        } catch (InventoryException e) {
            return new Look(Optional.empty(), e.getMessage() + ". " + e.next());
        }
    }

    // The line of a host begins with its name already.
    private static String withoutName(String line, String name) {
        return line.startsWith(name + ": ") ? line.substring(name.length() + 2) : line;
    }

    private SshConfig config() {
        Surroundings here = new Surroundings(home(), System.getProperty("user.name"), hostName(), System.getenv());
        return config.map(file -> SshConfig.only(file, here)).orElseGet(() -> SshConfig.usual(here));
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
