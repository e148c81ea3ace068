package chaos.incident;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of one incident, and the stable names of the files in it. */
public record IncidentFolder(Path path) {

    /** The incident's name: the last part of the path. */
    public String incident() {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    /** An event a line, appended as it happens. */
    public Path record() {
        return path.resolve("record.jsonl");
    }

    /** Held by who changes the record. */
    Path lock() {
        return path.resolve("record.lock");
    }

    /** The draft that is written when the incident is closed, for people to finish. */
    public Path postMortem() {
        return path.resolve("post-mortem.md");
    }

    /** Whether this looks like the folder of an incident. */
    public boolean holdsIncident() {
        return Files.isRegularFile(record());
    }
}
