package chaos.journal;

import chaos.plan.Plan;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a run's folder again, also one that a crash cut off: a torn last line is read past. */
public final class RunReader {

    private RunReader() {}

    /**
     * The record of a run.
     *
     * @throws IOException where the folder holds no run, or its plan cannot be read; the message names the file
     */
    public static Timeline read(RunFolder folder) throws IOException {
        if (!folder.holdsRun()) {
            throw new IOException(folder.path() + " holds no run: plan.json or journal.jsonl is not there");
        }
        List<Entry> entries = entries(folder.journal());
        boolean complete = entries.stream().anyMatch(e -> e.event() instanceof Event.RunEnded);
        return new Timeline(
                folder.run(),
                plan(folder.plan()),
                entries,
                SeriesReader.read(folder.series()),
                LatencyReader.read(folder.latency()),
                complete);
    }

    /** The plan of a run. */
    public static Plan plan(Path file) throws IOException {
        try {
            return Json.read(Files.readString(file), Plan.class);
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is not a plan of this version: " + e.getOriginalMessage(), e);
        }
    }

    private static List<Entry> entries(Path journal) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : lines(journal)) {
            entry(line).ifPresent(entries::add);
        }
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    private static Optional<Entry> entry(String line) {
        try {
            return Optional.of(Json.read(line, Entry.class));
        } catch (JsonProcessingException torn) {
            return Optional.empty();
        }
    }

    /** The lines of a file that may end in the middle of a character. */
    static List<String> lines(Path file) throws IOException {
        return Files.exists(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : List.of();
    }
}
