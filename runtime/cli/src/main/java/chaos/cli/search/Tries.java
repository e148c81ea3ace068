package chaos.cli.search;

import chaos.journal.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was tried so far, kept in a file a line a run, so that a search that was ended can go on. */
public final class Tries {

    private final Goal goal;
    private final List<Tried> all = new ArrayList<>();
    private @Nullable Path file;

    /** A search that begins. */
    public Tries(Goal goal) {
        this.goal = goal;
    }

    /** A search that goes on; a torn line is read past, and what was looked for otherwise is left out. */
    public static Tries read(Goal goal, Path file) throws IOException {
        Tries tries = new Tries(goal);
        tries.file = file;
        for (String line : Files.readAllLines(file)) {
            try {
                Tried tried = Json.read(line, Tried.class);
                if (tried.goal().equals(goal.word())) {
                    tries.all.add(tried);
                }
            } catch (com.fasterxml.jackson.core.JsonProcessingException torn) {
                continue;
            }
        }
        return tries;
    }

    /** Keeps what a run said: in the file of the search, which is {@code first} where it has none yet. */
    public void add(Tried tried, Path first) throws IOException {
        all.add(tried);
        Path kept = file == null ? first : file;
        file = kept;
        String lead = torn(kept) ? "\n" : "";
        Files.writeString(
                kept,
                lead + Json.write(tried, Tried.class) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Whether somebody was ended while writing the last line. */
    private static boolean torn(Path file) throws IOException {
        return Files.exists(file)
                && Files.size(file) > 0
                && !Files.readString(file).endsWith("\n");
    }

    /** The file of the search; empty before its first run is over. */
    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** What each run said, the first first. */
    public List<Tried> all() {
        return List.copyOf(all);
    }

    Goal goal() {
        return goal;
    }
}
