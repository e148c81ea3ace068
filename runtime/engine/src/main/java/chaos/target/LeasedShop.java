package chaos.target;

import chaos.plan.BundledTarget;
import java.net.URI;
import java.nio.file.Path;
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
    }

    private final ShopCommand command;
    private final ShopHome home;
    private final Death death;
    /** Read at any time, also while a restart waits for the shop to be ready. */
    private volatile ShopSettings settings;

    private volatile LeasedProcess process;

    private LeasedShop(ShopCommand command, ShopHome home, Death death, ShopSettings settings) throws TargetFailure {
        this.command = command;
        this.home = home;
        this.death = death;
        this.settings = settings;
        this.process = launch();
        this.settings = settings.ofCurrent();
    }

    /** Starts the shop of a plan at free ports on loopback, and returns when it is ready. */
    public static LeasedShop start(ShopCommand command, Path home, BundledTarget plan, Death death)
            throws TargetFailure {
        ShopHome shopHome = new ShopHome(home.toAbsolutePath());
        for (int i = 1; ; i++) {
            try {
                ShopSettings settings = ShopSettings.of(plan, Ports.free(), Ports.free());
                return new LeasedShop(command, shopHome, death, settings);
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
        LeasedProcess fresh = LeasedProcess.start(command.leased(home.path(), settings), home);
        fresh.onUnwishedEnd(exit -> death.died(exit, evidence(exit)));
        return fresh;
    }

    private String evidence(int exit) {
        String meaning =
                switch (exit) {
                    case 3 -> "out of memory";
                    case 137 -> "killed (SIGKILL)";
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
        Path data = home.data();
        return settings.disk().isEmpty()
                ? data
                : Path.of("/proc/" + process.pid() + "/root")
                        .resolve(data.getRoot().relativize(data));
    }

    /** Commands for it; throws while it is down. */
    public ShopControl control() throws TargetFailure {
        return ShopFile.in(home.path())
                .map(ShopFile::client)
                .orElseThrow(() -> new TargetFailure("the target is down: nothing runs in " + home.path()));
    }

    /**
     * Ends it if it runs, starts it again and returns when it is ready.
     *
     * @param release another release; empty: the one that {@code current} points at by now
     */
    public synchronized void restart(Optional<String> release) throws TargetFailure {
        process.end();
        start(release);
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

    /** Ends it; idempotent. */
    @Override
    public synchronized void close() {
        process.end();
    }
}
