package chaos.shop.control;

import chaos.shop.life.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * {@code HOME/control}: lines {@code host=}, {@code port=}, {@code control=}, {@code token=}, {@code pid=}, {@code started=},
 * {@code release=} and, where the shop serves its database, {@code database=}, readable by the owner alone from its first byte on. {@code started} is the process's start in clock
 * ticks after boot (field 22 of /proc/PID/stat), by which a pid that was given out again is told from ours; -1 elsewhere.
 */
public final class ControlFile {
    private static final int TOKEN_BYTES = 24;
    private static final int START_FIELD = 22;

    private final Path path;
    private final String token;

    private ControlFile(Path path, String token) {
        this.path = path;
        this.token = token;
    }

    /** A new token, and the place where it will be told. */
    public static ControlFile in(Path home) {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return new ControlFile(home.resolve("control"), HexFormat.of().formatHex(random));
    }

    public String token() {
        return token;
    }

    /** Writes the file; it appears whole or not at all. */
    public void write(String host, int port, int control, String release, Optional<String> database) {
        Path fresh = path.resolveSibling(".control.new");
        String text = "host=" + host + "\nport=" + port + "\ncontrol=" + control + "\ntoken=" + token + "\npid="
                + ProcessHandle.current().pid() + "\nstarted=" + startTicks() + "\nrelease=" + release + "\n"
                + database.map(address -> "database=" + address + "\n").orElse("");
        try {
            Files.deleteIfExists(fresh);
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var out = Files.newByteChannel(
                    fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
                out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refusal("cannot write " + path + ": " + e, e);
        }
    }

    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    private static long startTicks() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            // The second field is a name in brackets that may hold spaces; the third follows the last bracket.
            String[] fromThird = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fromThird[START_FIELD - 3]);
        } catch (IOException | RuntimeException notLinux) {
            return -1;
        }
    }
}
