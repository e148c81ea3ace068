package chaos.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file by which who owns a host says that nobody experiments on it; its text is the reason. It forbids faults and load.
 * It does not forbid an undo, nor a runbook: both mend.
 */
public final class DenyFile {

    /** The file that is always looked for. */
    public static final Path PLACE = Path.of("/etc/chaos.deny");

    /** The variable that names one more; it cannot take the first one's place. */
    public static final String VARIABLE = "CHAOS_DENY";

    private static final int MOST = 400;

    private DenyFile() {}

    /** Why this host refuses, in one line; empty where it does not. */
    public static Optional<String> ofThisHost() {
        return reason(PLACE, System.getenv());
    }

    static Optional<String> reason(Path usual, Map<String, String> environment) {
        List<Path> places = new ArrayList<>(List.of(usual));
        String more = environment.getOrDefault(VARIABLE, "");
        if (!more.isEmpty()) {
            places.add(Path.of(more));
        }
        return places.stream()
                .filter(place -> Files.exists(place, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .map(place -> "this host refuses faults and load, " + place + " says: " + text(place));
    }

    /** A file that cannot be read forbids as well. */
    private static String text(Path place) {
        try (SeekableByteChannel file = Files.newByteChannel(place)) {
            ByteBuffer bytes = ByteBuffer.allocate(MOST);
            file.read(bytes);
            String line = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .replaceAll("[\\p{Cntrl}\\s]+", " ")
                    .trim();
            return line.isEmpty() ? "nothing more" : line;
        } catch (IOException unreadable) {
            return "something that cannot be read (" + unreadable + ")";
        }
    }
}
