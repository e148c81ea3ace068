package chaos.plan;

import chaos.quantity.Percent;
import chaos.quantity.Span;
import java.time.Duration;

/** What a step does to files, links and disks. */
public interface FileAct {

    /** Lets a symbolic link lead to another place, in one atomic step, and remembers where it led before. */
    record Point(Wording link, Wording to, Origin origin) implements Act {
        @Override
        public String print(Wording.Reader as) {
            return "point " + as.read(link) + " at " + as.read(to);
        }
    }

    /**
     * Moves a log aside under a number and the older ones one further.
     *
     * @param keep how many old ones stay
     * @param compress whether old ones are gzipped
     * @param copyTruncate whether the file is copied and emptied, for a writer that keeps it open
     */
    record Rotate(Wording file, int keep, boolean compress, boolean copyTruncate, Origin origin) implements Act {
        @Override
        public String print(Wording.Reader as) {
            return "rotate " + as.read(file) + ", keep " + keep + (compress ? ", gzip" : "")
                    + (copyTruncate ? ", copy and truncate" : "");
        }
    }

    /**
     * Deletes old files of a directory.
     *
     * @param pattern a glob over file names
     * @param olderThan by their last change
     * @param atLeast how many of the youngest stay, however old they are
     */
    record Prune(Wording directory, String pattern, Duration olderThan, int atLeast, Origin origin) implements Act {
        @Override
        public String print(Wording.Reader as) {
            return "prune " + as.read(directory) + "/" + pattern + " older than " + Span.print(olderThan)
                    + ", keep at least " + atLeast;
        }
    }

    /**
     * Deletes old releases beside the one that {@code current} points at, which always stays, by the order in which they
     * were recorded and never by their times.
     */
    record PruneReleases(Wording home, int keep, Origin origin) implements Act {
        @Override
        public String print(Wording.Reader as) {
            return "prune the releases in " + as.read(home) + ", keep " + keep;
        }
    }

    /** Empties files that are deleted but still held open, where their former names fit; their space comes back. */
    record Reclaim(Wording directory, String pattern, Origin origin) implements Act {
        @Override
        public String print(Wording.Reader as) {
            return "reclaim deleted but open " + as.read(directory) + "/" + pattern;
        }
    }

    /** Says who eats the space of a file system: largest directories, and deleted files that are still open. */
    record Survey(Wording directory, Percent warning, Percent critical, Origin origin) implements Act {
        @Override
        public boolean changes() {
            return false;
        }

        @Override
        public String print(Wording.Reader as) {
            return "survey the disk of " + as.read(directory);
        }
    }
}
