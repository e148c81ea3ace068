package chaos.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a file is what it was; apart from the kept answers, so that one without files loads no digest. */
final class FileHash {

    private static final int PIECE = 64 * 1024;

    private FileHash() {}

    /** Whether a file is there and its bytes have this SHA-256, in hexadecimal digits; never waits for a pipe. */
    static boolean is(String path, String sha256) throws IOException {
        var file = Path.of(path);
        return Files.isRegularFile(file) && of(file).equals(sha256);
    }

    /** The SHA-256 of a file's bytes, in hexadecimal digits. */
    static String of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var piece = new byte[PIECE];
            for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
