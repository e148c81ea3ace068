package chaos.support;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** PostgreSQL as Debian brings it, one for all tests of a JVM, started with the first that needs it. */
public final class PostgreSqlServer {

    /** How many connections ordinary users may have. */
    public static final int CONNECTIONS = 97;

    private static final int RESERVED = 3;
    private static final long SECONDS = 60;

    private static PostgreSqlServer started;

    private final int port;
    private final Process shell;

    private PostgreSqlServer(int port, Process shell) {
        this.port = port;
        this.shell = shell;
    }

    /** The one of this JVM; the test is left out where there is none on this machine. */
    public static synchronized PostgreSqlServer shared() {
        if (started == null) {
            File[] homes = Objects.requireNonNullElse(new File("/usr/lib/postgresql").listFiles(), new File[0]);
            Arrays.sort(homes);
            Needs.that(homes.length > 0, "there is no PostgreSQL in /usr/lib/postgresql; bin/test installs it as root");
            started = start(homes[homes.length - 1].toPath().resolve("bin"));
        }
        return started;
    }

    private static PostgreSqlServer start(Path bin) {
        Path folder = Keeper.folder("postgresql");
        String data = folder.resolve("data").toString();
        Keeper.run(Keeper.unprivileged(List.of(
                bin.resolve("initdb").toString(),
                "--pgdata=" + data,
                "--username=chaos",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync",
                "--no-instructions")));
        int port = Keeper.freePort();
        Process shell = Keeper.keep(folder, Map.of(), "true", List.of(
                bin.resolve("postgres").toString(),
                "-D" + data,
                "-p" + port,
                "-clisten_addresses=127.0.0.1",
                "-cunix_socket_directories=",
                "-cfsync=off",
                "-cshared_buffers=8MB",
                "-cautovacuum=off",
                "-cmax_connections=" + (CONNECTIONS + RESERVED),
                "-csuperuser_reserved_connections=" + RESERVED));
        return new PostgreSqlServer(port, shell).awaited(bin);
    }

    // It takes connections before it takes sessions.
    private PostgreSqlServer awaited(Path bin) {
        List<String> ready = List.of(bin.resolve("pg_isready").toString(), "-q", "-h127.0.0.1", "-p" + port);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < until && shell.isAlive()) {
            if (Keeper.isGood(ready)) {
                return this;
            }
            pause();
        }
        throw new IllegalStateException("PostgreSQL is not ready on port " + port);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where it answers, for a superuser. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=chaos";
    }
}
