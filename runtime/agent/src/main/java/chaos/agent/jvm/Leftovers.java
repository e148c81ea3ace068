package chaos.agent.jvm;

import chaos.agent.act.Undo;
import chaos.agent.ledger.Entry;
import chaos.agent.proc.ProcessId;
import chaos.agent.proc.ThreadNames;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a deed can leave: its threads, for as long as they need to see that their holder is gone, and files. */
final class Leftovers {

    private static final long PATIENCE_MILLIS = 8_000;
    private static final long LOOK_MILLIS = 20;

    private final Entry entry;
    private final ProcessId target;
    private final String threads;

    private Leftovers(Entry entry) {
        this.entry = entry;
        this.target = ProcessId.parse(entry.facts().get("target"));
        this.threads = entry.facts().get("threads");
    }

    static Leftovers of(Entry entry) {
        return new Leftovers(entry);
    }

    Undo clean() {
        try {
            removeFolder(Path.of(entry.facts().get("folder")));
            removeHandshake();
            return threadsEnded();
        } catch (IOException problem) {
            return Undo.failed(problem.toString(), byHand());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Undo.failed("interrupted while waiting for the threads named " + threads, byHand());
        }
    }

    // The threads end by themselves: whoever cleans has only to see it.
    private Undo threadsEnded() throws IOException, InterruptedException {
        long began = System.nanoTime();
        int left = left();
        while (left > 0 && System.nanoTime() - began < PATIENCE_MILLIS * 1_000_000) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            left = left();
        }
        if (left > 0) {
            return Undo.failed(
                    left + " threads named " + threads + " are still in process " + target.pid() + " after "
                            + PATIENCE_MILLIS + " ms; is it stopped?",
                    byHand());
        }
        return Undo.clean(target.isAlive() ? stillAlive() : "process " + target.pid() + " is gone");
    }

    private String stillAlive() {
        return entry.facts().find("oneWay").isPresent()
                ? "it is one way: what was done stays until process " + target.pid() + " ends, a restart mends it; the"
                        + " watch over it has ended"
                : "process " + target.pid() + " has no thread named " + threads;
    }

    private int left() throws IOException {
        return target.isAlive() ? ThreadNames.count(target.pid(), threads) : 0;
    }

    private String byHand() {
        return "kill -CONT " + target.pid() + " # and if that does not help: kill " + target.pid();
    }

    private static void removeFolder(Path folder) throws IOException {
        if (!folder.getFileName().toString().startsWith("chaos-door-")
                || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (String jar : JvmFault.JARS) {
            Files.deleteIfExists(folder.resolve(jar));
        }
        Files.delete(folder);
    }

    // An attach that was cut off leaves HotSpot's own hand-shake file: empty, ours, and younger than the intent.
    private void removeHandshake() throws IOException {
        // HotSpot looks in /tmp, whatever java.io.tmpdir says.
        Path[] places = {Path.of("/proc/" + target.pid() + "/cwd"), Path.of("/tmp")};
        for (Path place : places) {
            if (target.isAlive()) {
                removeHandshake(place);
            }
        }
    }

    private void removeHandshake(Path place) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(place, ".attach_pid" + target.pid())) {
            for (Path file : found) {
                if (Files.size(file) == 0 && Files.getLastModifiedTime(file).toMillis() >= entry.since()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException gone) {
            // The target has just ended.
        }
    }
}
