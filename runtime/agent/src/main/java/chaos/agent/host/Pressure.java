package chaos.agent.host;

import chaos.agent.act.Fault;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.ledger.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a disk under way: each goes down to the device before the next ({@code O_DSYNC}), over and over the same file;
 * told each second.
 */
final class Pressure implements Fault {

    private static final int BLOCK = 4096;
    private static final int PIECE = 1 << 20;
    private static final long SECOND = 1_000_000_000;
    private static final long REST_MILLIS = 5;
    private static final long JOIN_MILLIS = 10_000;

    private final Path file;
    private final long size;
    private final String name;
    private final Pace pace;
    private final Progress progress;
    private final ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
    private volatile boolean on = true;
    private @Nullable Thread thread;
    private long written;
    private long busy;
    private long told;

    Pressure(Entry entry, Pace pace, Progress progress) {
        this.file = Path.of(entry.facts().get("file"));
        this.size = entry.facts().getLong("bytes") / PIECE * PIECE;
        this.name = entry.facts().get("thread");
        this.pace = pace;
        this.progress = progress;
        byte[] noise = new byte[PIECE];
        new Random(size).nextBytes(noise);
        piece.put(noise);
    }

    @Override
    public void begin() throws Refusal {
        try {
            FileChannel disk = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.delete(file);
            Thread worker = new Thread(() -> press(disk), name);
            worker.setDaemon(true);
            thread = worker;
            worker.start();
        } catch (IOException problem) {
            throw new Refusal("diskPressure: " + file + " cannot be made: " + problem);
        }
    }

    private void press(FileChannel disk) {
        try (disk) {
            run(disk);
        } catch (IOException broken) {
            progress.ended("the disk does not take its writes: " + broken.getMessage());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(FileChannel disk) throws IOException, InterruptedException {
        long last = System.nanoTime();
        told = last;
        long place = 0;
        while (on) {
            int bytes = pace.next(BLOCK, PIECE);
            long began = System.nanoTime();
            if (bytes > 0) {
                place = place + bytes > size ? 0 : place;
                disk.write(piece.limit(bytes).position(0), place);
                place += bytes;
            } else {
                rest();
            }
            long now = System.nanoTime();
            account(now, bytes, bytes > 0 ? now - began : 0, now - last);
            last = now;
        }
    }

    private void account(long now, int bytes, long took, long elapsed) {
        pace.pass(elapsed, bytes, took);
        written += bytes;
        busy += took;
        if (now - told >= SECOND) {
            progress.achieved(
                    pace.isRate() ? "written" : "busy", pace.asked(), pace.achieved(written, busy, now - told));
            written = 0;
            busy = 0;
            told = now;
        }
    }

    private synchronized void rest() throws InterruptedException {
        if (on) {
            wait(REST_MILLIS);
        }
    }

    @Override
    public void stop() {
        on = false;
        synchronized (this) {
            notifyAll();
        }
        Thread worker = thread;
        try {
            if (worker != null) {
                worker.join(JOIN_MILLIS);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
