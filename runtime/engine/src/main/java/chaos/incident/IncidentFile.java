package chaos.incident;

import chaos.journal.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The record of an incident on disk. What was written is on the disk when writing returns; a line that a crash tore is read
 * past, and the next one begins anew.
 */
final class IncidentFile {

    private IncidentFile() {}

    /** The incident; empty where no line of the record declares one: a crash left it, and nobody was told of it. */
    static Optional<Incident> read(IncidentFolder folder) throws IOException {
        if (!folder.holdsIncident()) {
            return Optional.empty();
        }
        List<IncidentEntry> entries = new ArrayList<>();
        int unreadable = 0;
        for (String line : lines(folder.record())) {
            Optional<IncidentEntry> entry = entry(line);
            entry.ifPresent(entries::add);
            unreadable += entry.isPresent() || line.isBlank() ? 0 : 1;
        }
        boolean declared = !entries.isEmpty() && entries.get(0).event() instanceof IncidentEvent.Declared;
        return declared ? Optional.of(new Incident(folder.incident(), entries, unreadable)) : Optional.empty();
    }

    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static Optional<IncidentEntry> entry(String line) {
        try {
            return Optional.ofNullable(Json.read(line, IncidentEntry.class)).filter(e -> e.event() != null);
        } catch (JsonProcessingException torn) {
            return Optional.empty();
        }
    }

    /** Adds entries, all of them or none. */
    static void append(Path record, List<IncidentEntry> entries) throws IOException {
        try (FileChannel file = FileChannel.open(
                record, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = file.size();
            try {
                write(file, end, (torn(file, end) ? "\n" : "") + text(entries));
                file.force(true);
            } catch (IOException e) {
                // A disk that is full in the middle of a line shall not keep the half of it.
                file.truncate(end);
                throw e;
            }
        }
    }

    private static String text(List<IncidentEntry> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach(e -> text.append(Json.write(e, IncidentEntry.class)).append('\n'));
        return text.toString();
    }

    private static boolean torn(FileChannel file, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end > 0 && file.read(last, end - 1) == 1 && last.get(0) != '\n';
    }

    private static void write(FileChannel file, long at, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        long next = at;
        while (bytes.hasRemaining()) {
            next += file.write(bytes, next);
        }
    }

    /** Waits until a folder's entries are on the disk. */
    static void force(Path folder) throws IOException {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }
}
