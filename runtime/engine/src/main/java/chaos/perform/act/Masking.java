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
        return masked;
    }
}
