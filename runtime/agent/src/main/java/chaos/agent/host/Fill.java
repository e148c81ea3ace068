package chaos.agent.host;

import chaos.agent.act.Fault;
import chaos.agent.act.Progress;
import chaos.agent.act.Refusal;
import chaos.agent.act.Surroundings;
import chaos.agent.ledger.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A fill under way: allocated at once where the file system can, written otherwise; told each second. */
final class Fill implements Fault {

    private static final int PIECE = 1 << 20;
    private static final long SECOND_MILLIS = 1_000;
    private static final long PATIENCE_MILLIS = 2_000;
    private static final long JOIN_MILLIS = 10_000;

    private final Path file;
    private final long bytes;
    private final Entry entry;
    private final Surroundings surroundings;
    private final Progress progress;
    private volatile boolean on = true;
    private volatile @Nullable Process allocation;
    private @Nullable Thread thread;

    Fill(Entry entry, Surroundings surroundings, Progress progress) {
        this.file = Path.of(entry.facts().get("file"));
        this.bytes = entry.facts().getLong("bytes");
        this.entry = entry;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    /** The empty file is made, and its inode recorded, before a byte is in it. */
    @Override
    public void begin() throws Refusal {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            surroundings.amend(entry.with("inode", FileId.inode(file)));
            Thread worker = new Thread(this::fill, "fill");
            worker.setDaemon(true);
            thread = worker;
            worker.start();
        } catch (IOException problem) {
            throw new Refusal("diskFill: " + file + " cannot be made: " + problem);
        }
    }

    private void fill() {
        try {
            if (!allocate()) {
                write();
            }
            while (on) {
                progress.achieved("filled", bytes, Files.size(file));
                rest();
            }
        } catch (IOException full) {
            tellHowFar(full);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellHowFar(IOException full) {
        try {
            progress.achieved("filled", bytes, Files.size(file));
        } catch (IOException gone) {
            progress.ended("its file is gone: " + full.getMessage());
        }
    }

    private synchronized void rest() throws InterruptedException {
        if (on) {
            wait(SECOND_MILLIS);
        }
    }

    // The command holds the guard's pipe: should this process be killed now, the guard waits for the command's end.
    private boolean allocate() throws InterruptedException {
        Optional<Path> pipe = surroundings.guardPipe();
        if (pipe.isEmpty()) {
            return false;
        }
        try {
            Process command = new ProcessBuilder("fallocate", "-l", Long.toString(bytes), file.toString())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(pipe.get().toFile()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            allocation = command;
            return command.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    // Of random bytes: some file systems keep nothing of zeros.
    private void write() throws IOException {
        byte[] piece = new byte[PIECE];
        new Random(bytes).nextBytes(piece);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long written = 0;
            while (on && written < bytes) {
                int size = (int) Math.min(PIECE, bytes - written);
                written += channel.write(ByteBuffer.wrap(piece, 0, size));
            }
        }
    }

    @Override
    public void stop() {
        on = false;
        Process command = allocation;
        Thread worker = thread;
        if (command != null) {
            command.destroyForcibly();
        }
        synchronized (this) {
            notifyAll();
        }
        try {
            if (command != null) {
                command.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
            if (worker != null) {
                worker.join(JOIN_MILLIS);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
