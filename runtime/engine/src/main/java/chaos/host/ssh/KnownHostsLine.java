package chaos.host.ssh;

import chaos.host.config.ConfigPattern;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A line of a known_hosts file (sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT").
 *
 * @param marker {@code @revoked}, {@code @cert-authority} or empty
 * @param hosts names and patterns, or one hashed name
 */
record KnownHostsLine(String marker, List<String> hosts, byte[] key) {

    static final String REVOKED = "@revoked";

    private static final String HASHED = "|1|";

    static Optional<KnownHostsLine> parse(String line) {
        List<String> words = Arrays.stream(line.strip().split("\\s+")).toList();
        boolean marked = words.get(0).startsWith("@");
        int first = marked ? 1 : 0;
        if (line.isBlank() || line.strip().startsWith("#") || words.size() < first + 3) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getDecoder().decode(words.get(first + 2));
            return Optional.of(new KnownHostsLine(
                    marked ? words.get(0) : "", List.of(words.get(first).split(",")), key));
        } catch (IllegalArgumentException torn) {
            return Optional.empty();
        }
    }

    /** Whether it speaks of a host: its name, or {@code [name]:port} where the port is not 22. */
    boolean names(String host) {
        return hosts.size() == 1 && hosts.get(0).startsWith(HASHED)
                ? hashes(hosts.get(0), host)
                : ConfigPattern.anyMatches(hosts, host);
    }

    private static boolean hashes(String hashed, String host) {
        String[] parts = hashed.split("\\|");
        try {
            return parts.length == 4
                    && MessageDigest.isEqual(
                            Base64.getDecoder().decode(parts[3]),
                            hmac(Base64.getDecoder().decode(parts[2]), host));
        } catch (IllegalArgumentException torn) {
            return false;
        }
    }

    /** The name of a host as it is written where names are to be hidden. */
    static String hashed(String host, byte[] salt) {
        Base64.Encoder base64 = Base64.getEncoder();
        return HASHED + base64.encodeToString(salt) + "|" + base64.encodeToString(hmac(salt, host));
    }

    private static byte[] hmac(byte[] salt, String host) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(salt.length == 0 ? new byte[1] : salt, "HmacSHA1"));
            return mac.doFinal(host.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }
}
