package chaos.cli.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import chaos.journal.Json;
import chaos.plan.Scenario;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells plans apart whose runs cannot be compared. */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * The same for plans that do the same, wherever in a script it is said.
     *
     * @param watched how long the service is watched
     */
    public static String of(Scenario plan, Duration watched) {
        try {
            Object all = Json.read(Json.write(plan, Scenario.class), Object.class);
            return sha256(watched + " " + bare(all));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written as JSON cannot be read", e);
        }
    }

    /** Without lines of scripts, and in one order. */
    private static @Nullable Object bare(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<String, String> kept = new TreeMap<>();
            map.forEach((name, value) -> kept.put(String.valueOf(name), String.valueOf(bare(value))));
            kept.remove("origin");
            return kept;
        }
        return node instanceof List<?> list
                ? list.stream().map(Fingerprint::bare).toList()
                : node;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
