package chaos.target;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What a running shop tells its owner in {@code HOME/control}. */
record ShopFile(int port, int control, String token, ProcessId process, String release) {

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
                number(p, "port").intValue(),
                number(p, "control").intValue(),
                p.getProperty("token", ""),
                new ProcessId(number(p, "pid"), number(p, "started")),
                p.getProperty("release", ""));
    }

    private static Long number(Properties p, String name) {
        return Long.valueOf(p.getProperty(name, ""));
    }

    ShopControl client() {
        return new ShopControl(control, token);
    }
}
