package chaos.target;

import chaos.plan.BundledTarget;
import chaos.target.cgroup.Cgroup;
import chaos.target.cgroup.OomKill;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The bundled shop, started for a run and ended with it: also when this process is killed, since the shop ends when its
 * standard input does. It keeps its ports over restarts.
 */
public final class LeasedShop implements AutoCloseable {
    private static final int TRIES = 5;

    /** Told when the shop ends without our wish. */
    @FunctionalInterface
    public interface Death {
        /** The exit code, and what it means with the last that was said. */
        void died(int exitCode, String evidence);

        /** Before that: it was the kernel that killed it, for want of memory in its control group. */
        default void oomKilled(OomKill kill) {}
    }

    private final ShopCommand command;
    private final ShopHome home;
    private final Death death;
    private final Optional<Cgroup> group;
    /** Read at any time, also while a restart waits for the shop to be ready. */
    private volatile ShopSettings settings;

    private volatile LeasedProcess process;
    private volatile Optional<String> left = Optional.empty();

    private LeasedShop(ShopCommand command, ShopHome home, Death death, Optional<Cgroup> group, ShopSettings settings)
            throws TargetFailure {
        this.command = command;
        this.home = home;
        this.death = death;
        this.group = group;
        this.settings = settings;
        this.process = launch();
        this.settings = settings.ofCurrent();
    }

    /** Starts the shop of a plan at free ports on loopback, and returns when it is ready. */
    public static LeasedShop start(ShopCommand command, Path home, BundledTarget plan, Death death)
            throws TargetFailure {
        return start(command, home, plan, death, Optional.empty());
    }

    /** The same in a control group, which is removed with it. */
    public static LeasedShop start(
            ShopCommand command, Path home, BundledTarget plan, Death death, Optional<Cgroup> group)
            throws TargetFailure {
        try {
            return start(command, new ShopHome(home.toAbsolutePath()), plan, death, group);
        } catch (TargetFailure e) {
            group.ifPresent(Cgroup::remove);
            throw e;
        }
    }

    private static LeasedShop start(
            ShopCommand command, ShopHome home, BundledTarget plan, Death death, Optional<Cgroup> group)
            throws TargetFailure {
        for (int i = 1; ; i++) {
            try {
                ShopSettings settings = ShopSettings.of(plan, Ports.free(), Ports.free());
                return new LeasedShop(command, home, death, group, settings);
            } catch (TargetFailure e) {
                giveUp(i, e);
            }
        }
    }

    /** Only a port that was taken in the meantime is worth another try. */
    private static void giveUp(int tries, TargetFailure failure) throws TargetFailure {
        if (tries == TRIES || !String.valueOf(failure.getMessage()).contains("cannot listen")) {
            throw failure;
        }
    }

    private LeasedProcess launch() throws TargetFailure {
        return launch(command.leased(home.path(), settings));
    }

    private LeasedProcess launch(List<String> line) throws TargetFailure {
        LeasedProcess fresh =
                LeasedProcess.start(group.map(g -> g.joining(line)).orElse(line), home);
        fresh.onUnwishedEnd(exit -> tellEnd(fresh.pid(), exit));
        return fresh;
    }

    private void tellEnd(long pid, int exit) {
        Optional<OomKill> kill = group.flatMap(g -> g.oomKill(pid));
        kill.ifPresent(death::oomKilled);
        death.died(exit, evidence(exit, kill.isPresent()));
    }

    private String evidence(int exit, boolean byOomKiller) {
        String meaning =
                switch (exit) {
                    case 3 -> "out of memory";
                    case 137 -> byOomKiller ? "killed by the kernel's OOM killer (SIGKILL)" : "killed (SIGKILL)";
                    case 143 -> "terminated (SIGTERM)";
                    default -> "ended by itself";
                };
        String words = home.lastWords();
        return meaning + ", exit code " + exit + (words.isEmpty() ? "" : "; it said last: " + words.replace('\n', ' '));
    }

    /** Where it answers; the same after a restart. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + settings.port());
    }

    /** Where it shows its metrics, by an event loop that serves nothing else; the same after a restart. */
    public URI metrics() {
        return URI.create("http://127.0.0.1:" + settings.controlPort() + "/metrics");
    }

    /** Its process; empty while it is down. */
    public OptionalLong pid() {
        LeasedProcess now = process;
        return now.isAlive() ? OptionalLong.of(now.pid()) : OptionalLong.empty();
    }

    public Path home() {
        return home.path();
    }

    /** The folder it writes to. On a disk of its own it is seen through the shop's process, and with it changes. */
    public Path data() {
        return seen(home.data());
    }

    /** The folder of its logs, which is on the same disk. */
    public Path logs() {
        return seen(home.logs());
    }

    private Path seen(Path folder) {
        return settings.disk().isEmpty()
                ? folder
                : Path.of("/proc/" + process.pid() + "/root")
                        .resolve(folder.getRoot().relativize(folder));
    }

    /** The release that runs; empty while it is down. */
    public Optional<String> release() {
        return ShopFile.in(home.path()).map(ShopFile::release);
    }

    /** Where others may enter its database, as it tells; empty where it serves none, and while it is down. */
    public Optional<String> database() {
        return ShopFile.in(home.path()).flatMap(ShopFile::database);
    }

    /** Commands for it; throws while it is down. */
    public ShopControl control() throws TargetFailure {
        return ShopFile.in(home.path())
                .map(ShopFile::client)
                .orElseThrow(() -> new TargetFailure("the target is down: nothing runs in " + home.path()));
    }

    /**
     * Lets a new process take the place of the one that runs: it is started beside it, is given its listening sockets, and
     * the old one answers what it has and ends. No connection is refused. Where the old one does not give its place, it is
     * ended first, as in a control group, whose memory has room for one; where the new one does not start, the old one stays.
     *
     * @param release another release; empty: the one that {@code current} points at by now
     * @param ending told when the old one is about to end
     */
    public synchronized void restart(Optional<String> release, Runnable ending) throws TargetFailure {
        ShopSettings next = release.map(settings::release).orElse(settings);
        if (process.isAlive() && group.isEmpty() && follow(process, next)) {
            ending.run();
        } else {
            ending.run();
            process.end();
            start(release);
        }
    }

    private boolean follow(LeasedProcess old, ShopSettings next) throws TargetFailure {
        old.leaves();
        try {
            process = launch(command.leasedAfter(old.pid(), home.path(), next));
            settings = next.ofCurrent();
            old.end();
            return true;
        } catch (TargetFailure e) {
            if (!e.placeNotGiven()) {
                old.stays();
                throw e;
            }
            return false;
        }
    }

    /** Ends it until it is started again; idempotent. */
    public synchronized void stop() {
        process.end();
    }

    /** Starts the release that {@code current} points at, where it is down, and returns when it is ready. */
    public synchronized void start() throws TargetFailure {
        if (!process.isAlive()) {
            start(Optional.empty());
        }
    }

    private void start(Optional<String> release) throws TargetFailure {
        settings = release.map(settings::release).orElse(settings);
        for (int i = 1; ; i++) {
            try {
                process = launch();
                settings = settings.ofCurrent();
                return;
            } catch (TargetFailure e) {
                giveUp(i, e);
            }
        }
    }

    /** Ends it and removes its control group; idempotent. */
    @Override
    public synchronized void close() {
        process.end();
        left = group.flatMap(Cgroup::remove);
    }

    /** The folders of its control group, where they could not be removed. */
    public Optional<String> left() {
        return left;
    }
}
