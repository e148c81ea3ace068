package chaos.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** RabbitMQ as Debian brings it, one for all tests of a JVM, started with the first that needs it. */
public final class RabbitMqServer {

    private static final Path PROGRAM = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");
    private static final long SECONDS = 90;

    private static RabbitMqServer started;

    private final int port;
    private final Process shell;

    private RabbitMqServer(int port, Process shell) {
        this.port = port;
        this.shell = shell;
    }

    /** The one of this JVM; the test is left out where there is none on this machine. */
    public static synchronized RabbitMqServer shared() {
        if (started == null) {
            Needs.that(Files.isExecutable(PROGRAM), "there is no " + PROGRAM + "; bin/test installs it as root");
            started = start();
        }
        return started;
    }

    // Erlang's own name service is one of our own too: it would stay behind, and others would find our node there.
    private static RabbitMqServer start() {
        Path folder = Keeper.folder("rabbitmq");
        int port = Keeper.freePort();
        int names = Keeper.freePort();
        Path plugins = folder.resolve("plugins");
        try {
            Files.writeString(plugins, "[].\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", folder.toString());
        environment.put("ERL_EPMD_PORT", "" + names);
        environment.put("ERL_EPMD_ADDRESS", "127.0.0.1");
        environment.put("ERL_EPMD_RELAXED_COMMAND_CHECK", "1"); // may be ended while it still knows the node
        environment.put("RABBITMQ_NODENAME", "chaos-" + port + "@localhost");
        environment.put("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1");
        environment.put("RABBITMQ_NODE_PORT", "" + port);
        environment.put("RABBITMQ_DIST_PORT", "" + Keeper.freePort());
        environment.put("RABBITMQ_MNESIA_BASE", folder.resolve("mnesia").toString());
        environment.put("RABBITMQ_LOG_BASE", folder.resolve("logs").toString());
        environment.put("RABBITMQ_ENABLED_PLUGINS_FILE", plugins.toString());
        environment.put("RABBITMQ_CONF_ENV_FILE", folder.resolve("none").toString());
        environment.put("RABBITMQ_CONFIG_FILE", folder.resolve("none").toString());
        environment.put("RABBITMQ_ADVANCED_CONFIG_FILE", folder.resolve("none.config").toString());
        environment.put("RABBITMQ_GENERATED_CONFIG_DIR", folder.resolve("generated").toString());
        environment.put("RABBITMQ_PID_FILE", folder.resolve("pid").toString());
        environment.put("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "+S 1:1 +sbwt none");
        Process shell = Keeper.keep(folder, environment, "epmd -port " + names + " -kill", List.of(PROGRAM.toString()));
        return new RabbitMqServer(port, shell).awaited();
    }

    private RabbitMqServer awaited() {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < until && shell.isAlive()) {
            try (var socket = new Socket("127.0.0.1", port)) {
                return this;
            } catch (IOException notYet) {
                pause();
            }
        }
        throw new IllegalStateException("RabbitMQ does not listen on port " + port);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    /** The address of a queue there. */
    public String queue(String name) {
        return "amqp://127.0.0.1:" + port + "/?queue=" + name;
    }
}
