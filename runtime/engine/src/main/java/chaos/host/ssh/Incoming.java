package chaos.host.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A file that comes in after a line with its SHA-256 and its size. */
final class Incoming extends OutputStream {

    private static final int LONGEST_HEADER = 200;

    private final Path file;
    private final Progress progress;
    private final MessageDigest digest = Sha256.digest();
    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private @Nullable OutputStream out;
    private String sha256 = "";
    private long all;
    private volatile long done;
    private volatile boolean right;

    Incoming(Path file, Progress progress) {
        this.file = file;
        this.progress = progress;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        while (out == null && at < from + length) {
            head(bytes[at++]);
        }
        if (out != null) {
            int taken = Math.toIntExact(Math.min(from + length - at, all - done));
            out.write(bytes, at, taken);
            digest.update(bytes, at, taken);
            done += taken;
            progress.at(done, all);
        }
    }

    private void head(byte b) throws IOException {
        if (b != '\n') {
            header.write(b);
            if (header.size() > LONGEST_HEADER) {
                throw new IOException("the shell there prints something of its own");
            }
            return;
        }
        String[] words = header.toString(StandardCharsets.UTF_8).strip().split("\\s+");
        if (words.length != 2 || !words[1].matches("[0-9]{1,18}")) {
            throw new IOException("the shell there prints something of its own");
        }
        sha256 = words[0];
        all = Long.parseLong(words[1]);
        out = Files.newOutputStream(file);
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
            right = done == all && HexFormat.of().formatHex(digest.digest()).equals(sha256);
            out = null;
        }
    }

    /** Whether all of it is there, and is what the host has. */
    boolean whole() {
        return right;
    }
}
