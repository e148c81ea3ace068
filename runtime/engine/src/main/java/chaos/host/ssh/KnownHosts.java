package chaos.host.ssh;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The files that the keys of hosts are kept in. They are read at each question, since others write them too; a new key is
 * one appended line, written at once and under a lock, so that neither our threads nor other programs tear a line.
 */
final class KnownHosts {

    private static final int SALT_BYTES = 20;

    /** All lines that speak of a host. */
    List<KnownHostsLine> of(String host, List<Path> files) throws IOException {
        List<KnownHostsLine> found = new ArrayList<>();
        for (Path file : files) {
            if (Files.isReadable(file) && !Files.isDirectory(file)) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                text.lines()
                        .map(KnownHostsLine::parse)
                        .flatMap(Optional::stream)
                        .filter(line -> line.names(host))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** Notes a key; {@code hash}: with the host's name hidden. */
    void add(Path file, String host, byte[] key, boolean hash) throws IOException {
        String name = hash ? KnownHostsLine.hashed(host, salt()) : host;
        String line =
                name + " " + Fingerprint.type(key) + " " + Base64.getEncoder().encodeToString(key) + "\n";
        // A lock on a file keeps other programs out, but not our own threads.
        synchronized (KnownHosts.class) {
            append(file, line);
        }
    }

    private static void append(Path file, String line) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IOException(file + " cannot be locked");
            }
            String begin = endsTorn(channel) ? "\n" : "";
            ByteBuffer bytes = ByteBuffer.wrap((begin + line).getBytes(StandardCharsets.UTF_8));
            channel.position(channel.size());
            channel.write(bytes);
            channel.force(false);
        }
    }

    private static boolean endsTorn(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
    }

    private static byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return salt;
    }
}
