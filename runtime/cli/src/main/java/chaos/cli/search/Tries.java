package chaos.cli.search;

import chaos.journal.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was tried so far, kept in a file so that a search that was ended can go on: a line that tells the plans of the search
 * apart from others, then a line a run.
 */
public final class Tries {

    /** The first line. */
    private record Head(@Nullable String plan) {}

    private final Goal goal;
    private final String plan;
    private final List<Tried> all = new ArrayList<>();
    private @Nullable Path file;

    /**
     * A search that begins.
     *
     * @param plan the {@link Fingerprint} of what is repeated
     */
    public Tries(Goal goal, String plan) {
        this.goal = goal;
        this.plan = plan;
    }

    /**
     * A search that goes on; a torn line is read past, and what was looked for otherwise is left out. Empty where the file is
     * of another plan, whose runs say nothing of this one.
     */
    public static Optional<Tries> read(Goal goal, String plan, Path file) throws IOException {
        Tries tries = new Tries(goal, plan);
        tries.file = file;
        List<String> lines = Files.readAllLines(file);
        String first = lines.isEmpty() ? "" : lines.get(0);
        boolean same =
                line(first, Head.class).filter(head -> plan.equals(head.plan())).isPresent();
        lines.stream()
                .skip(1)
                .flatMap(line -> line(line, Tried.class).stream())
                .filter(tried -> tried.goal().equals(goal.word()))
                .forEach(tries.all::add);
        return same ? Optional.of(tries) : Optional.empty();
    }

    private static <T> Optional<T> line(String line, Class<T> type) {
        try {
            return Optional.of(Json.read(line, type));
        } catch (JsonProcessingException torn) {
            return Optional.empty();
        }
    }

    /** Keeps what a run said: in the file of the search, which is {@code first} where it has none yet. */
    public void add(Tried tried, Path first) throws IOException {
        all.add(tried);
        Path kept = file == null ? first : file;
        file = kept;
        String lead = Files.exists(kept) ? "" : Json.write(new Head(plan), Head.class) + "\n";
        lead += torn(kept) ? "\n" : "";
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
