package chaos.agent.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * The process that holds memory: until so much of it is resident, and as long as more than the reserve is left to others.
 * It ends with its input, however its holder ends.
 */
public final class HogMain {

    static final String READY = "ready";

    private static final int PIECE = 64 << 20;
    private static final int CLOSE_ENOUGH = 64 << 10;
    private static final int TOO_MUCH = 1 << 20;
    private static final long LOOK_MILLIS = 50;

    private final long bytes;
    private final long reserve;
    private final Deque<ByteBuffer> held = new ArrayDeque<>();
    private long heldBytes;

    private HogMain(long bytes, long reserve) {
        this.bytes = bytes;
        this.reserve = reserve;
    }

    /** {@code BYTES RESERVE MARK}; the mark is for who looks for this process. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        // Where memory runs out all the same, it is this process that the kernel kills.
        Files.write(Path.of("/proc/self/oom_score_adj"), "1000".getBytes(StandardCharsets.US_ASCII));
        Thread input = new Thread(HogMain::endWithInput, "input");
        input.setDaemon(true);
        input.start();
        System.out.println(READY);
        new HogMain(Long.parseLong(arguments[0]), Long.parseLong(arguments[1])).hold();
    }

    private static void endWithInput() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is said here.
            }
        } catch (IOException broken) {
            // It is the end, too.
        }
        Runtime.getRuntime().halt(0);
    }

    private void hold() throws IOException, InterruptedException {
        while (true) {
            long left = MemoryRoom.here().available() - reserve;
            // What was swapped out is not resident, and is not taken once more.
            // What this process needs for itself grows for a while, and is part of what it holds.
            long missing = Math.min(bytes - resident(), bytes - heldBytes);
            if (!held.isEmpty() && (left < 0 || missing < -TOO_MUCH)) {
                giveBack();
            } else if (missing > CLOSE_ENOUGH && left > Math.min(PIECE, missing)) {
                take((int) Math.min(PIECE, missing));
            } else {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        }
    }

    // It is written with zeros, so it is resident.
    private void take(int size) {
        held.push(ByteBuffer.allocateDirect(size));
        heldBytes += size;
    }

    // A direct buffer is freed when it is collected.
    private void giveBack() {
        heldBytes -= held.pop().capacity();
        System.gc();
    }

    private static long resident() throws IOException {
        return MemoryRoom.kibibytes(Files.readAllLines(Path.of("/proc/self/status")), "VmRSS:");
    }
}
