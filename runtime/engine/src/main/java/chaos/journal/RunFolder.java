package chaos.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of one run, and the stable names of the files in it. */
public record RunFolder(Path path) {

    /** The run's name: the last part of the path. */
    public String run() {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    /** The plan that is performed. */
    public Path plan() {
        return path.resolve("plan.json");
    }

    /** An event a line, appended as it happens. */
    public Path journal() {
        return path.resolve("journal.jsonl");
    }

    /** A sample a row; the first column is epoch milliseconds, an empty field was not taken. */
    public Path series() {
        return path.resolve("series.csv");
    }

    /** HdrHistogram's interval log of latency, serviceTime and lateness in microseconds. */
    public Path latency() {
        return path.resolve("latency.hlog");
    }

    /** Who performs the run: a process id and its start time, while it does. */
    public Path controller() {
        return path.resolve("controller.json");
    }

    /** The files of the target and of evidence. */
    public Path target() {
        return path.resolve("target");
    }

    /** Whether this looks like the folder of a run. */
    public boolean holdsRun() {
        return Files.isRegularFile(plan()) && Files.isRegularFile(journal());
    }

    /** Makes the folder, which must not be there. */
    public static RunFolder create(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        return new RunFolder(Files.createDirectory(path));
    }
}
