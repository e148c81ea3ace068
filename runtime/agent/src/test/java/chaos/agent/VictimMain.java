package chaos.agent;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** A small JVM with two event loops to do faults to; answers each letter it is sent with a number. */
public final class VictimMain {

    private static final EventLoopGroup LOOPS = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());

    private VictimMain() {}

    /** {@code u}: bytes of its heap in use after a collection; {@code l}: nanoseconds until all loops have answered. */
    public static void main(String[] arguments) throws Exception {
        wait(LOOPS);
        System.out.println("up");
        int letter = System.in.read();
        while (letter >= 0) {
            answer(letter);
            letter = System.in.read();
        }
        System.exit(0);
    }

    private static void answer(int letter) throws IOException, InterruptedException {
        if (letter == 'u') {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.println(runtime.totalMemory() - runtime.freeMemory());
        } else if (letter == 'l') {
            System.out.println(wait(LOOPS));
        }
    }

    private static long wait(EventLoopGroup loops) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        long began = System.nanoTime();
        for (EventExecutor loop : loops) {
            loop.submit(done::incrementAndGet).await();
        }
        return System.nanoTime() - began;
    }
}
