package chaos.fault;

import chaos.shop.store.Database;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.EventExecutor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A small JVM with an event loop to do faults to: for each line it is sent, it collects and prints how many bytes of its
 * heap are used.
 */
public final class VictimMain {

    private static ServerSocket server;

    private VictimMain() {}

    /**
     * Ends with its input; uses the shop's database where the property {@code database} is set, and takes connections where
     * {@code server} names the file for its port.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (System.getProperty("server") != null) {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            Files.writeString(Path.of(System.getProperty("server")), Integer.toString(server.getLocalPort()));
        }
        if (Boolean.getBoolean("database")) {
            useDatabase();
        }
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

    private static void useDatabase() {
        Database database = Database.open("memory", Path.of("."), 3, Duration.ofSeconds(1));
        Executors.newSingleThreadExecutor().execute(() -> use(database));
    }

    private static void use(Database database) {
        while (true) {
            try (Connection connection = database.connection()) {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (SQLException injected) {
                Thread.onSpinWait();
            } catch (InterruptedException ending) {
                return;
            }
        }
    }
}
