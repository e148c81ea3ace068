package chaos.remedy;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Deletes old files of one directory; never a directory, never what a link leads to.
 *
 * @param pattern a glob over file names
 * @param olderThan by their last change
 * @param atLeast how many of the youngest that fit stay, however old they are
 */
public record Pruning(Path directory, String pattern, Duration olderThan, int atLeast) {

    public Pruning {
        if (atLeast < 0 || olderThan.isNegative()) {
            throw new IllegalArgumentException(
                    "at least 0 files stay and an age is at least 0, got " + atLeast + " and " + olderThan);
        }
        if (pattern.contains("/")) {
            throw new IllegalArgumentException("a pattern is of file names, without '/', got '" + pattern + "'");
        }
    }

    /** A file that would be deleted. */
    public record Victim(Path file, Instant changed, long bytes) {}

    /** The files that are too old now, the oldest first. */
    public List<Victim> victims(Instant now) throws IOException {
        List<Victim> fitting = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, pattern)) {
            for (Path file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    fitting.add(new Victim(file, Files.getLastModifiedTime(file).toInstant(), Files.size(file)));
                }
            }
        }
        fitting.sort(Comparator.comparing(Victim::changed).thenComparing(Victim::file));
        Instant limit = now.minus(olderThan);
        return fitting.subList(0, Math.max(0, fitting.size() - atLeast)).stream()
                .filter(victim -> victim.changed().isBefore(limit))
                .toList();
    }
}
