package chaos.target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One process of a leased shop, from its start to its end; it lives as long as we hold its standard input. */
final class LeasedProcess {
    private static final long READY_SECONDS = 30;
    private static final long END_SECONDS = 4;

    private final Process process;
    private volatile boolean endWished;

    private LeasedProcess(Process process) {
        this.process = process;
    }

    /** Starts it and waits until it is ready. */
    static LeasedProcess start(List<String> command, ShopHome home) throws TargetFailure {
        home.make();
        long spoken = home.spoken();
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(home.path().toFile())
                    .redirectError(
                            ProcessBuilder.Redirect.appendTo(home.console().toFile()))
                    .start();
        } catch (IOException e) {
            throw new TargetFailure("cannot start the target: " + e.getMessage(), e);
        }
        LeasedProcess started = new LeasedProcess(process);
        AttachFiles.deleteAfter(process);
        started.awaitReady(home, spoken);
        return started;
    }

    private void awaitReady(ShopHome home, long spoken) throws TargetFailure {
        String line = null;
        try {
            line = CompletableFuture.supplyAsync(this::firstLine).get(READY_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException notReady) {
            // Told below.
        } catch (InterruptedException e) {
            abandon();
            Thread.currentThread().interrupt();
            throw new TargetFailure("the start of the target was interrupted", e);
        }
        if (line == null || !line.startsWith("ready ")) {
            throw new TargetFailure(notReady(home, spoken));
        }
    }

    private String notReady(ShopHome home, long spoken) {
        boolean ended = waitFor(1);
        String how = ended
                ? "ended with " + process.exitValue() + " before it was ready"
                : "was not ready within " + READY_SECONDS + " s";
        abandon();
        String words = home.lastWords(spoken);
        return "the target " + how + "; " + (words.isEmpty() ? "it said nothing" : "it said last:\n" + words);
    }

    private void abandon() {
        endWished = true;
        process.destroyForcibly();
    }

    private @Nullable String firstLine() {
        try {
            return process.inputReader(StandardCharsets.UTF_8).readLine();
        } catch (IOException ended) {
            return null;
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Tells the exit code when it ends without our wish. */
    void onUnwishedEnd(IntConsumer told) {
        var unused = process.onExit().thenAccept(ended -> {
            if (!endWished) {
                told.accept(ended.exitValue());
            }
        });
    }

    /** Its end is no death from now on: another takes its place. */
    void leaves() {
        endWished = true;
    }

    /** It stays after all; throws where it has ended meanwhile. */
    void stays() throws TargetFailure {
        endWished = false;
        if (!process.isAlive()) {
            throw new TargetFailure(
                    "the target ended with " + process.exitValue() + " while another was to take its place");
        }
    }

    /** Lets go of the lease, and waits until the process has ended; what does not end is ended. */
    void end() {
        endWished = true;
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // Then it has ended, or will be made to.
        }
        if (!waitFor(END_SECONDS)) {
            process.destroyForcibly();
            waitFor(END_SECONDS);
        }
    }

    private boolean waitFor(long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
