package chaos.target;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What a running shop tells its owner in {@code HOME/control}. */
record ShopFile(
        String host,
        int port,
        int control,
        String token,
        ProcessId process,
        String release,
        Optional<String> database) {

    private static final String LOOPBACK = "127.0.0.1";

    /** The file of the shop that lives in this home; empty where none lives, also when its file was left behind. */
    static Optional<ShopFile> in(Path home) {
        Properties p = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("control"))) {
            p.load(reader);
            return Optional.of(read(p)).filter(file -> file.process().isAlive());
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    private static ShopFile read(Properties p) {
        return new ShopFile(
                p.getProperty("host", LOOPBACK),
                number(p, "port").intValue(),
                number(p, "control").intValue(),
                p.getProperty("token", ""),
                new ProcessId(number(p, "pid"), number(p, "started")),
                p.getProperty("release", ""),
                Optional.ofNullable(p.getProperty("database")));
    }

    private static Long number(Properties p, String name) {
        return Long.valueOf(p.getProperty(name, ""));
    }

    /** Where it answers on this machine; what listens on all addresses does so on loopback too. */
    URI uri() {
        boolean all = host.equals("0.0.0.0") || host.equals("::") || host.equals("0:0:0:0:0:0:0:0");
        String address = all ? LOOPBACK : host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + address + ":" + port);
    }

    ShopControl client() {
        return new ShopControl(control, token);
    }
}
