package chaos.shop.life;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process with 3 at the first OutOfMemoryError that any of its threads meets: heap, direct memory or threads.
 *
 * <p>The virtual machine's own switch sees only what its allocator throws, not direct memory and not threads that cannot
 * be made. What is needed at the end is made at the start: then there may be no memory for it.
 */
public final class OutOfMemory {
    /** What the process ends with. */
    public static final int EXIT_CODE = 3;

    private static final Runtime RUNTIME = Runtime.getRuntime();
    private static final FileOutputStream STDERR = new FileOutputStream(FileDescriptor.err);
    private static final byte[] HEAP = words("the heap is full");
    private static final byte[] DIRECT = words("direct memory is used up");
    private static final byte[] THREADS = words("no further thread can be made");
    private static final int DEEPEST_CAUSE = 20;
    private static final long PATIENCE_NANOS = 200_000_000;

    private static volatile byte @Nullable [] lastWords;
    private static @Nullable Thread speaker;

    private OutOfMemory() {}

    /** Watches every thread that dies of an error, and gets ready for the end. */
    public static synchronized void watch() {
        if (speaker != null) {
            return;
        }
        Thread thread = new Thread(OutOfMemory::speak, "shop-last-words");
        thread.setDaemon(true);
        thread.start();
        speaker = thread;
        Thread.setDefaultUncaughtExceptionHandler((dying, error) -> {
            endIf(error);
            System.err.println("shop: thread " + dying.getName() + " died: " + error);
        });
        NettyWarnings.listen();
    }

    /** Ends the process if this error, or what caused it, is an OutOfMemoryError; does nothing otherwise. */
    public static void endIf(@Nullable Throwable error) {
        Throwable at = error;
        for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++) {
            if (at instanceof OutOfMemoryError) {
                end(wordsFor(at.getMessage()));
            }
            at = at.getCause();
        }
    }

    /** Standard error may be a pipe that nobody reads: another thread speaks, and we wait for it only a moment. */
    private static void end(byte[] words) {
        lastWords = words;
        LockSupport.unpark(speaker);
        LockSupport.parkNanos(PATIENCE_NANOS);
        RUNTIME.halt(EXIT_CODE);
    }

    private static void speak() {
        byte[] words = lastWords;
        while (words == null) {
            LockSupport.park();
            words = lastWords;
        }
        try {
            STDERR.write(words);
        } catch (IOException nobodyListens) {
            // The exit code says it too.
        }
        RUNTIME.halt(EXIT_CODE);
    }

    private static byte[] wordsFor(@Nullable String message) {
        if (message == null) {
            return HEAP;
        }
        return message.contains("direct") ? DIRECT : message.contains("thread") ? THREADS : HEAP;
    }

    private static byte[] words(String what) {
        return ("shop: out of memory, " + what + "; ending with " + EXIT_CODE + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
