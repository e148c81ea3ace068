package chaos.fault;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;

/**
 * A small JVM with an event loop to do faults to: for each line it is sent, it collects and prints how many bytes of its
 * heap are used.
 */
public final class VictimMain {

    private VictimMain() {}

    /** Ends with its input. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
        for (EventExecutor loop : loops) {
            loop.submit(() -> {}).await();
        }
        System.out.println("up");
        int read = System.in.read();
        while (read >= 0) {
            if (read == '\n') {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                System.out.println(runtime.totalMemory() - runtime.freeMemory());
            }
            read = System.in.read();
        }
        System.exit(0);
    }
}
