package chaos.host.ssh;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Keys as people compare them. */
final class Fingerprint {

    private Fingerprint() {}

    /** In the form of OpenSSH: {@code ssh-ed25519 SHA256:…}. */
    static String of(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return type(key) + " SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The type's name, which stands at the begin of each key (RFC 4253, 6.6). */
    static String type(byte[] key) {
        if (key.length < Integer.BYTES) {
            return "unknown";
        }
        int length = ByteBuffer.wrap(key).getInt();
        boolean there = length > 0 && length <= key.length - Integer.BYTES;
        return there ? new String(key, Integer.BYTES, length, StandardCharsets.US_ASCII) : "unknown";
    }
}
