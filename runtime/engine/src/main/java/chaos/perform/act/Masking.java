package chaos.perform.act;

import chaos.host.Quoting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Hides secrets in what is printed: as they are, line by line, and as shells, addresses and HTTP headers write them. */
final class Masking {

    static final String MASK = "•••";
    /** How {@link chaos.host.Host} ends a line that was too long. */
    private static final String CUT = " …";
    /** Fewer characters of a secret tell nothing. */
    private static final int LEAST = 3;

    /** The longest first, so that no rest of a longer one stays. */
    private final List<String> hidden;

    Masking(Collection<String> secrets) {
        this.hidden = secrets.stream()
                .flatMap(Masking::writings)
                .filter(writing -> !writing.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Stream<String> writings(String secret) {
        return Stream.concat(Stream.of(secret), secret.lines()).flatMap(text -> {
            String quoted = Quoting.posix(text);
            String inner = quoted.startsWith("'") ? quoted.substring(1, quoted.length() - 1) : quoted;
            String base64 = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
            return Stream.of(text, inner, URLEncoder.encode(text, StandardCharsets.UTF_8), base64);
        });
    }

    String apply(String text) {
        String masked = text;
        for (String secret : hidden) {
            masked = masked.replace(secret, MASK);
        }
        return masked.endsWith(CUT) ? withoutBegun(masked) : masked;
    }

    /** A line that is cut off may end with the begin of a secret. */
    private String withoutBegun(String cut) {
        String text = cut.substring(0, cut.length() - CUT.length());
        for (String secret : hidden) {
            for (int length = secret.length() - 1; length >= LEAST; length--) {
                if (text.endsWith(secret.substring(0, length))) {
                    return text.substring(0, text.length() - length) + MASK + CUT;
                }
            }
        }
        return cut;
    }
}
