package chaos.target;

import chaos.target.cgroup.Cgroups;
import chaos.target.cgroup.Confinement;
import chaos.target.cgroup.StandingGroup;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** A shop that outlives who started it, found again by its home. */
public final class StandaloneShop {
    private static final int PAUSE_MILLIS = 50;
    private static final int READY_PAUSES = 600;
    private static final int STOP_PAUSES = 200;
    private static final int TERMINATED_PAUSES = 40;

    private final ShopHome home;

    public StandaloneShop(Path home) {
        this.home = new ShopHome(home.toAbsolutePath());
    }

    /** The folder that it lives in. */
    public Path home() {
        return home.path();
    }

    /** {@code $XDG_DATA_HOME/chaos/shop}, or {@code ~/.local/share/chaos/shop} where that is not set. */
    public static Path defaultHome(Map<String, String> environment, Path userHome) {
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = data.startsWith("/") ? Path.of(data) : userHome.resolve(".local/share");
        return base.resolve("chaos/shop");
    }

    /** Starts it detached, and returns when it is ready; throws when one runs already. */
    public ShopStatus start(ShopCommand command, ShopSettings settings) throws TargetFailure {
        Optional<ShopStatus> running = status();
        if (running.isPresent()) {
            throw new TargetFailure("a target runs already in " + home.path() + ", pid "
                    + running.get().process().pid() + " at " + running.get().uri() + "; stop it first");
        }
        return launched(fitting -> command.detached(home.path(), fitting), settings);
    }

    /** How memory and processors of a shop with such settings are limited, a sentence each; none where no memory is. */
    public static List<String> limits(ShopSettings settings) {
        return confinement(settings).explain();
    }

    private static Confinement confinement(ShopSettings settings) {
        return Confinement.of(settings.memory(), settings.cpus(), Cgroups.ofThisProcess());
    }

    private ShopStatus launched(Function<ShopSettings, List<String>> line, ShopSettings settings) throws TargetFailure {
        Confinement limits = confinement(settings);
        List<String> plain = line.apply(settings.heap(limits.heap(settings.heap())));
        if (!limits.byCgroup()) {
            return awaited(plain, settings);
        }
        try {
            StandingGroup group = StandingGroup.make("shop-" + UUID.randomUUID(), limits);
            try {
                return awaited(group.joining(plain), settings);
            } finally {
                group.leave();
            }
        } catch (IOException e) {
            throw new TargetFailure(
                    "the target's control group cannot be made: " + e + "; leave its limit of memory away", e);
        }
    }

    private ShopStatus awaited(List<String> line, ShopSettings settings) throws TargetFailure {
        home.make();
        long spoken = home.spoken();
        Process process = launch(line);
        AttachFiles.deleteAfter(process);
        for (int i = 0; i < READY_PAUSES && process.isAlive(); i++) {
            Optional<ShopStatus> ready = status().filter(s -> s.process().pid() == process.pid());
            if (ready.isPresent()) {
                LastSettings.in(home.path()).keep(settings.at(ready.get()));
                return ready.get();
            }
            pause(process);
        }
        throw notReady(process, spoken);
    }

    /** Starts it as it was started last, at the same ports, with the release that {@code current} points at by now. */
    public ShopStatus startAgain(ShopCommand command) throws TargetFailure {
        return start(command, LastSettings.in(home.path()).read());
    }

    /**
     * Starts it as it was started last, in the place of the one that runs: with that one's listening sockets, so that no
     * connection is refused, while the old one answers what it has and ends. Where the old one does not give its place, it is
     * ended first; where the new one does not start, the old one stays.
     *
     * @return how it went, and what runs now
     */
    public Restarted restart(ShopCommand command) throws TargetFailure {
        Optional<ShopFile> old = ShopFile.in(home.path());
        if (old.isEmpty()) {
            return new Restarted("it was down", startAgain(command));
        }
        ProcessId before = old.get().process();
        try {
            ShopSettings settings = LastSettings.in(home.path()).read();
            ShopStatus now = launched(fitting -> command.detachedAfter(home.path(), fitting), settings);
            end(before, () -> {});
            return new Restarted("it took the place of process " + before.pid() + ", which ended", now);
        } catch (TargetFailure e) {
            if (!e.placeNotGiven()) {
                throw e;
            }
            stop();
            return new Restarted("process " + before.pid() + " ended first", startAgain(command));
        }
    }

    /** How a restart went, and what runs now. */
    public record Restarted(String how, ShopStatus now) {}

    private Process launch(List<String> line) throws TargetFailure {
        try {
            return new ProcessBuilder(line)
                    .directory(home.path().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(home.console().toFile()))
                    .start();
        } catch (IOException e) {
            throw new TargetFailure("cannot start the target: " + e.getMessage(), e);
        }
    }

    private TargetFailure notReady(Process process, long spoken) {
        String how = process.isAlive() ? "was not ready in time" : "ended with " + process.exitValue();
        process.destroyForcibly();
        String words = home.lastWords(spoken);
        return new TargetFailure("the target " + how + "; "
                + (words.isEmpty() ? "it said nothing" : "it said last, in " + home.console() + ":\n" + words));
    }

    /** The shop that lives here now. */
    public Optional<ShopStatus> status() {
        return ShopFile.in(home.path())
                .map(file -> new ShopStatus(
                        file.process(),
                        file.uri(),
                        URI.create("http://127.0.0.1:" + file.control() + "/metrics"),
                        file.release(),
                        said(file)));
    }

    private static String said(ShopFile file) {
        try {
            return file.client().status();
        } catch (TargetFailure silent) {
            return "";
        }
    }

    /** Commands for the shop that lives here. */
    public ShopControl control() throws TargetFailure {
        return ShopFile.in(home.path())
                .map(ShopFile::client)
                .orElseThrow(() -> new TargetFailure("no target runs in " + home.path() + "; start one first"));
    }

    /**
     * Drains and ends the shop that lives here, and returns when its process is gone; false when none ran. A shop that does
     * not answer is sent SIGTERM, and one that does not heed that SIGKILL.
     */
    public boolean stop() throws TargetFailure {
        Optional<ShopFile> running = ShopFile.in(home.path());
        if (running.isEmpty()) {
            return false;
        }
        ProcessId process = running.get().process();
        end(process, () -> running.get().client().stop());
        return true;
    }

    private interface Asking {
        void ask() throws TargetFailure;
    }

    private static void end(ProcessId process, Asking asking) throws TargetFailure {
        try {
            asking.ask();
        } catch (TargetFailure silent) {
            process.terminate();
        }
        if (!gone(process, STOP_PAUSES)) {
            process.terminate();
            if (!gone(process, TERMINATED_PAUSES)) {
                process.kill();
            }
        }
        if (!gone(process, TERMINATED_PAUSES)) {
            throw new TargetFailure("the target's process " + process.pid() + " does not end; end it by hand: kill -9 "
                    + process.pid());
        }
    }

    /** The files it writes: access, application and console log. */
    public List<Path> logs() {
        return List.of(home.logs().resolve("access.log"), home.logs().resolve("app.log"), home.console());
    }

    private static boolean gone(ProcessId process, int pauses) {
        Optional<ProcessHandle> handle = ProcessHandle.of(process.pid());
        for (int i = 0; i < pauses && process.isAlive() && handle.isPresent(); i++) {
            pause(handle.get());
        }
        return !process.isAlive();
    }

    private static void pause(Process process) {
        pause(process.toHandle());
    }

    /** Waits for the process, a moment at most. */
    private static void pause(ProcessHandle process) {
        try {
            process.onExit().get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException stillThere) {
            // What it was is looked at by the caller.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
